package id.desa.anjungan.device.escpos;

import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import java.util.EnumSet;

/// The answers to `DLE EOT` 1 to 4, Epson's real-time status.
///
/// @param printer kind 1
/// @param offlineCause kind 2
/// @param errorCause kind 3
/// @param paperSensor kind 4
record EscPosStatus(int printer, int offlineCause, int errorCause, int paperSensor) {
    static final int PRINTER = 1;
    static final int OFFLINE_CAUSE = 2;
    static final int ERROR_CAUSE = 3;
    static final int PAPER_SENSOR = 4;
    /// What a printer in good order answers to each of them.
    static final int WELL = 0x12;

    private static final int FIXED_BITS = 0x93;

    static byte[] question(int kind) {
        return new byte[] {0x10, 0x04, (byte) kind};
    }

    /// A status byte has bits 0 and 7 clear, 1 and 4 set: that tells it from every other answer.
    static boolean isStatus(int answer) {
        return (answer & FIXED_BITS) == WELL;
    }

    /// @param nearEnd whether the printer has a sensor for that; one without may say anything
    PrinterStatus meaning(boolean nearEnd) {
        var errors = errors();
        if (!errors.isEmpty()) {
            return new PrinterStatus.Stopped(errors);
        }
        return nearEnd && (paperSensor & 0x0C) != 0
                ? new PrinterStatus.Ready(EnumSet.of(PrinterReason.MEDIA_LOW))
                : new PrinterStatus.Ready();
    }

    private EnumSet<PrinterReason> errors() {
        var errors = EnumSet.noneOf(PrinterReason.class);
        if ((offlineCause & 0x04) != 0) {
            errors.add(PrinterReason.COVER_OPEN);
        }
        if ((paperSensor & 0x60) != 0 || (offlineCause & 0x20) != 0) {
            errors.add(PrinterReason.MEDIA_EMPTY);
        }
        if ((errorCause & 0x08) != 0) {
            errors.add(PrinterReason.CUTTER_ERROR);
        }
        if ((errorCause & 0x60) != 0 || (errors.isEmpty() && stoppedWithoutACause())) {
            errors.add(PrinterReason.OTHER);
        }
        return errors;
    }

    /// Off line for another cause than that somebody holds the feed button.
    private boolean stoppedWithoutACause() {
        return (offlineCause & 0x40) != 0 || ((printer & 0x08) != 0 && (offlineCause & 0x08) == 0);
    }
}
