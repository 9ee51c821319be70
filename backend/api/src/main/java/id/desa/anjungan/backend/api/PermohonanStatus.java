package id.desa.anjungan.backend.api;

/// How far a request is. The validity of the letter that comes out of it is apart: [Validity].
public enum PermohonanStatus {
    BELUM_LENGKAP,
    SEDANG_DIPERIKSA,
    MENUNGGU_TANDA_TANGAN,
    SIAP_DIAMBIL,
    SUDAH_DIAMBIL,
    DIBATALKAN,
    DITOLAK
}
