package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.PageJob;
import java.io.IOException;
import java.time.Duration;

/// Sends by IPP Print-Job: no temporary file, no second process, any server, and it says that nothing is to be scaled.
/// A spooler that stops reading in the middle would hold up a write for good: hence a thread of its own.
final class IppSender implements LetterSender, AutoCloseable {
    private final Beside beside = Beside.onSockets("ipp-send");
    private final IppPrinter queue;
    private final Duration limit;

    /// @param limit for one letter
    IppSender(IppPrinter queue, Duration limit) {
        this.queue = queue;
        this.limit = limit;
    }

    @Override
    public boolean carries(PageJob job, PrinterView view, Pause wanted) {
        return true;
    }

    @Override
    public void send(PageJob job, Pause wanted) throws IOException {
        var _ = beside.call(
                () -> {
                    queue.send(job);
                    return true;
                },
                limit,
                wanted);
    }

    @Override
    public void close() {
        beside.close();
    }
}
