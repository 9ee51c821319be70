package id.desa.anjungan.device.escpos;

import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import java.util.EnumSet;

/// The answers to `DLE EOT`, Epson's real-time status.
final class EscPosStatus {
    static final int OFFLINE_CAUSE = 2;
    static final int ERROR_CAUSE = 3;
    static final int PAPER_SENSOR = 4;

    private static final int FIXED_BITS = 0x93;
    private static final int FIXED_VALUE = 0x12;

    private EscPosStatus() {}

    static byte[] question(int kind) {
        return new byte[] {0x10, 0x04, (byte) kind};
    }

    /// A status byte has bits 0 and 7 clear, 1 and 4 set: that tells it from every other answer.
    static boolean isStatus(int answer) {
        return (answer & FIXED_BITS) == FIXED_VALUE;
    }

    static PrinterStatus decode(int offlineCause, int errorCause, int paperSensor) {
        var errors = EnumSet.noneOf(PrinterReason.class);
        if ((offlineCause & 0x04) != 0) {
            errors.add(PrinterReason.COVER_OPEN);
        }
        if ((paperSensor & 0x60) != 0) {
            errors.add(PrinterReason.MEDIA_EMPTY);
        }
        if ((errorCause & 0x08) != 0) {
            errors.add(PrinterReason.CUTTER_ERROR);
        }
        if ((errorCause & 0x60) != 0 || (errors.isEmpty() && (offlineCause & 0x60) != 0)) {
            errors.add(PrinterReason.OTHER);
        }
        if (!errors.isEmpty()) {
            return new PrinterStatus.Stopped(errors);
        }
        return (paperSensor & 0x0C) == 0
                ? new PrinterStatus.Ready()
                : new PrinterStatus.Ready(EnumSet.of(PrinterReason.MEDIA_LOW));
    }
}
