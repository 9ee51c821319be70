package id.desa.anjungan.kiosk.verify;

import id.desa.anjungan.backend.api.Validity;
import id.desa.anjungan.backend.api.Words;
import java.time.Instant;
import java.time.LocalDate;

/// What the kiosk found out about a letter.
public sealed interface Verdict {
    /// The village signed it. Whether the paper says the same, a person must look.
    ///
    /// @param revocations as of when it is known which letters were revoked
    record Genuine(Facts facts, Validity validity, Instant revocations) implements Verdict {}

    /// Its proof was not made by the village it names.
    record Forged(String desa) implements Verdict {}

    /// No key is known for it: another kabupaten's, or one younger than the directory.
    ///
    /// @param directory of when the directory is
    record UnknownVillage(Instant directory) implements Verdict {}

    /// A code, but no letter's.
    record NotALetter() implements Verdict {}

    /// The kiosk was never given the kabupaten's directory.
    record NoDirectory() implements Verdict {}

    /// What the letter's proof says, to compare with the paper.
    ///
    /// @param nik4 the last four digits
    record Facts(
            String desa,
            String kecamatan,
            String nomor,
            Words jenis,
            LocalDate tanggal,
            LocalDate sampai,
            String inisial,
            String nik4) {
        @Override
        public String toString() {
            return "Facts[masked]";
        }
    }
}
