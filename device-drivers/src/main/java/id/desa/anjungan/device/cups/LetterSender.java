package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.PageJob;
import java.io.IOException;

/// Hands a letter to the spooler. Returns once it is taken; throws where it was not, or may not have been.
interface LetterSender {
    /// Whether this way can carry the job as it must be: that queue, that sheet, unscaled.
    ///
    /// @param wanted the look is broken off once that ends
    boolean carries(PageJob job, PrinterView queue, Pause wanted);

    /// @param wanted sending is broken off once that ends
    void send(PageJob job, Pause wanted) throws IOException;
}
