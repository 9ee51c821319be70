package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PrinterStatus;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import javax.net.ssl.SSLException;

/// Why somebody did not answer, as far as an exception tells.
final class Trouble {
    private Trouble() {}

    static PrinterStatus.Offline of(URI asked, String whatFailed, IOException why) {
        return new PrinterStatus.Offline(cause(asked, why), whatFailed + ": " + reason(why));
    }

    private static OfflineCause cause(URI asked, IOException why) {
        return switch (why) {
            case IppPrinter.IppRefused refused when refused.isNotFound() -> OfflineCause.NOT_FOUND;
            case SSLException _ -> OfflineCause.WRONG_KIND;
            case ConnectException _
            when Counters.isThisMachine(String.valueOf(asked.getHost())) -> OfflineCause.NO_SERVICE;
            default -> OfflineCause.NO_ANSWER;
        };
    }

    /// What is said of a key stands in the innermost cause.
    private static String reason(Throwable why) {
        var cause = why.getCause();
        return why instanceof SSLException && cause != null
                ? String.valueOf(cause.getMessage())
                : String.valueOf(why.getMessage());
    }
}
