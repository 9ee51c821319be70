package id.desa.anjungan.village.letter;

import id.desa.anjungan.backend.api.PaperSize;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Lays a letter out as PDF/A-2b. Any thread.
public interface LetterRenderer {
    /// Marked KONSEP across the page, without number and without QR.
    Pdf konsep(LetterContent content, Desa desa);

    /// The sheet that will be signed.
    Pdf letter(LetterContent content, Desa desa, Issue issue);

    /// Lays every kind of letter out with sample data and says what is wrong; empty when all is well.
    List<TemplateProblem> check(Desa desa);

    /// What an issued letter has and a draft has not.
    ///
    /// @param signer who signs, with `a.n.` in the jabatan where it is not the kades
    /// @param validUntil last day
    /// @param code short code a person can type to verify, `XXXX-XXXX`
    /// @param qr what the QR holds; empty for a letter that gets wet ink
    record Issue(String nomor, Desa.Official signer, LocalDate validUntil, String code, Optional<String> qr) {}

    /// @param pages number of pages
    record Pdf(byte[] bytes, int pages, PaperSize paper) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Pdf that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Pdf[" + pages + " pages]";
        }
    }
}
