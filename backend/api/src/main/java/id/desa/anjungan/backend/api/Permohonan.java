package id.desa.anjungan.backend.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A request as its owner sees it.
///
/// @param registration number given at once, such as `REG-20261121-014`; not a letter number
/// @param reason why it was returned or rejected
/// @param letter once it is signed
public record Permohonan(
        String id,
        String registration,
        String jenis,
        Words name,
        PermohonanStatus status,
        Instant createdAt,
        Instant changedAt,
        @Nullable String reason,
        @Nullable ReadyLetter letter) {}
