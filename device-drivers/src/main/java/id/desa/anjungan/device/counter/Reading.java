package id.desa.anjungan.device.counter;

import id.desa.anjungan.device.PrinterStatus;
import java.util.OptionalLong;

/// What one look told.
///
/// @param sides that came out in the printer's life; empty where it did not say
/// @param status what the printer says of itself: `Silent` where this tongue has no word for it, `Offline` where
/// nothing
///     answered
/// @param detail why something is missing, for a technician's log
public record Reading(OptionalLong sides, PrinterStatus status, String detail) {
    public static Reading none(String why) {
        return new Reading(OptionalLong.empty(), new PrinterStatus.Silent(), why);
    }

    static Reading offline(String why) {
        return new Reading(OptionalLong.empty(), new PrinterStatus.Offline(why), why);
    }
}
