package id.desa.anjungan.backend.api;

import java.time.Instant;

/// Leave to print one letter, once, at one kiosk, until it expires.
///
/// @param sha256 of the PDF, lower-case hex
public record PrintGrant(
        String id,
        String letterId,
        String nomor,
        String sha256,
        int pages,
        PaperSize paper,
        int copies,
        Instant expiresAt) {}
