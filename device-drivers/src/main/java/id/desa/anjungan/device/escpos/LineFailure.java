package id.desa.anjungan.device.escpos;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.file.DeviceUnusable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/// Why a line broke, in the words of a status.
final class LineFailure {
    private LineFailure() {}

    static PrinterStatus offline(IOException failure) {
        return new PrinterStatus.Offline(cause(failure), String.valueOf(failure.getMessage()));
    }

    /// What broke in the middle was pulled out, or switched off.
    private static OfflineCause cause(IOException failure) {
        return switch (failure) {
            case UnknownHostException _ -> OfflineCause.NOT_FOUND;
            case ConnectException _, NoRouteToHostException _, SocketTimeoutException _ -> OfflineCause.NO_ANSWER;
            default -> DeviceUnusable.causeOf(failure);
        };
    }
}
