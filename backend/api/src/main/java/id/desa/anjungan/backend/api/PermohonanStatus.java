package id.desa.anjungan.backend.api;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// How far a request is. The validity of the letter that comes out of it is apart: [Validity].
public enum PermohonanStatus {
    BELUM_LENGKAP,
    SEDANG_DIPERIKSA,
    MENUNGGU_TANDA_TANGAN,
    SIAP_DIAMBIL,
    SUDAH_DIAMBIL,
    DIBATALKAN,
    DITOLAK,
    /// A word this reader does not know yet: from a newer backend. Never sent, never stored.
    @JsonEnumDefaultValue
    LAINNYA
}
