package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.PageJob;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Brings a letter to the spooler by the first way that carries it as it must be.
final class Handover implements AutoCloseable {
    private final IppPrinter queue;
    private final JavaxPrintSender javaxPrint;
    private final IppSender ipp;
    private final List<LetterSender> senders;

    /// @param limit for one letter by IPP
    Handover(IppPrinter queue, JavaxPrintSender javaxPrint, Duration limit) {
        this.queue = queue;
        this.javaxPrint = javaxPrint;
        this.ipp = new IppSender(queue, limit);
        this.senders = List.of(javaxPrint, ipp);
    }

    /// @return why it was not handed over, as far as this side can tell; the spooler's list is what counts
    Optional<String> failure(PageJob job, Pause wanted) {
        try {
            var view = queue.view();
            for (var sender : senders) {
                if (sender.carries(job, view, wanted)) {
                    sender.send(job, wanted);
                    return Optional.empty();
                }
            }
            return Optional.of("no way to send it");
        } catch (IOException e) {
            return Optional.of("sending broke off: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        javaxPrint.close();
        ipp.close();
    }
}
