package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.Words;
import java.time.Instant;

/// That a request is kept, on the disk, until the village can be told.
///
/// @param name of the letter
/// @param number by which people speak of it
/// @param slip what the slip's QR holds
/// @param checked whether a PIN was
public record LateReceipt(Words name, String number, String slip, Instant takenAt, boolean checked) {
    @Override
    public String toString() {
        return "LateReceipt[" + number + "]";
    }
}
