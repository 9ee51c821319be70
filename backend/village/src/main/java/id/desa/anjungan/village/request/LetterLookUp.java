package id.desa.anjungan.village.request;

import id.desa.anjungan.backend.api.Validity;
import id.desa.anjungan.village.secret.ShortCode;
import java.time.LocalDate;
import java.util.Optional;

/// Finds an issued letter by the code printed on it, for anybody who holds the paper.
@FunctionalInterface
public interface LetterLookUp {
    Optional<Seen> byCode(ShortCode code);

    /// The same as a letter's QR says: enough to compare with the paper, not enough to know the person.
    ///
    /// @param jenis code of the kind of letter
    /// @param sampai last day it is good
    /// @param nik4 last four digits
    record Seen(
            Validity validity,
            String nomor,
            String jenis,
            LocalDate tanggal,
            LocalDate sampai,
            String inisial,
            String nik4) {
        @Override
        public String toString() {
            return "Seen[" + validity + "]";
        }
    }
}
