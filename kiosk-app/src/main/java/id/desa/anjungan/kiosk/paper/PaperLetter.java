package id.desa.anjungan.kiosk.paper;

import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.kiosk.signin.SlipCode;
import java.util.Optional;

/// The letter that is to come out, as far as screens and slips speak of it.
///
/// @param nomor its number; empty where it has none yet
/// @param slip the one that opened it in this session: it opens it again
/// @param claim whether a slip says where it is to be had instead
public record PaperLetter(
        String registration, Words name, String nomor, int pages, Optional<SlipCode> slip, Claim claim) {
    /// The slip that tells a resident to come back, where no letter came out. One for all tries in a row.
    public enum Claim {
        NONE,
        COMING,
        PRINTED,
        /// The number on the screen has to be noted.
        NOT_PRINTED
    }

    PaperLetter with(Claim now) {
        return new PaperLetter(registration, name, nomor, pages, slip, now);
    }
}
