package id.desa.anjungan.village.request;

import id.desa.anjungan.backend.api.PaperSize;
import id.desa.anjungan.backend.api.ReadyLetter;
import id.desa.anjungan.backend.api.ReadyLetter.CollectAt;
import id.desa.anjungan.backend.api.Validity;
import java.time.LocalDate;
import java.util.Optional;

/// An issued letter as it is kept, without its PDF.
///
/// @param jti of its QR
/// @param sha256 of the PDF; empty only while a demo has not laid it out yet
public record LetterRow(
        String id,
        String request,
        String nomor,
        LocalDate tanggal,
        LocalDate validUntil,
        String jti,
        String code,
        CollectAt collectAt,
        PaperSize paper,
        int pages,
        Optional<String> sha256,
        boolean revoked) {
    /// @param today in the village
    public Validity validity(LocalDate today) {
        if (revoked) {
            return Validity.DICABUT;
        }
        return today.isAfter(validUntil) ? Validity.KEDALUWARSA : Validity.BERLAKU;
    }

    ReadyLetter view(LocalDate today) {
        return new ReadyLetter(id, nomor, tanggal, validUntil, validity(today), pages, paper, collectAt);
    }
}
