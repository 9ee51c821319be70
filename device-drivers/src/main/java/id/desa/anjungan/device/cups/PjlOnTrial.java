package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.counter.PageCounter;
import id.desa.anjungan.device.counter.Reading;
import java.net.URI;

/// PJL where nobody said that the printer speaks it. One that does not takes each question for a document and may put
/// it on paper: after two without an answer it is asked no more, until the configuration names PJL.
final class PjlOnTrial implements PageCounter {
    private static final int TRIES = 2;

    private final URI device;
    private final PageCounter pjl;
    private boolean speaks;
    private int unanswered;

    /// @param device the queue's `device-uri`
    PjlOnTrial(URI device, PageCounter pjl) {
        this.device = device;
        this.pjl = pjl;
    }

    URI device() {
        return device;
    }

    /// Of a printer that answered once a silence means nothing.
    synchronized boolean isWorthAsking() {
        return speaks || unanswered < TRIES;
    }

    /// One that cannot be reached got no question.
    @Override
    public Reading read() {
        if (!isWorthAsking()) {
            return Reading.none("two questions in PJL were not answered");
        }
        var reading = pjl.read();
        synchronized (this) {
            var isSilent = reading.sides().isEmpty() && reading.status() instanceof PrinterStatus.Silent;
            speaks |= !isSilent && !(reading.status() instanceof PrinterStatus.Offline);
            unanswered += isSilent ? 1 : 0;
        }
        return reading;
    }

    @Override
    public String source() {
        return pjl.source();
    }

    @Override
    public boolean sharesTheLine() {
        return pjl.sharesTheLine();
    }
}
