package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.PageJob;
import java.io.IOException;

/// Sends by IPP Print-Job: no temporary file, no second process, any server, and it says that nothing is to be scaled.
final class IppSender implements LetterSender {
    private final IppPrinter queue;

    IppSender(IppPrinter queue) {
        this.queue = queue;
    }

    @Override
    public boolean carries(PageJob job, PrinterView view, Pause wanted) {
        return true;
    }

    @Override
    public void send(PageJob job, Pause wanted) throws IOException {
        queue.send(job);
    }
}
