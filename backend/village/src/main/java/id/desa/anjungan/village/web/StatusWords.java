package id.desa.anjungan.village.web;

import id.desa.anjungan.backend.api.PermohonanStatus;

/// A status as a badge shows it: words, and a tone that always comes with an icon.
public record StatusWords(String words, String tone, String icon) {
    static StatusWords of(PermohonanStatus status) {
        return switch (status) {
            case BELUM_LENGKAP -> new StatusWords("Belum lengkap", "attention", "arrow-u-up-left");
            case SEDANG_DIPERIKSA -> new StatusWords("Sedang diperiksa", "primary", "list-checks");
            case MENUNGGU_TANDA_TANGAN -> new StatusWords("Menunggu tanda tangan", "primary", "pen-nib");
            case SIAP_DIAMBIL -> new StatusWords("Siap diambil", "done", "check-circle");
            case SUDAH_DIAMBIL -> new StatusWords("Sudah diambil", "quiet", "check");
            case DIBATALKAN -> new StatusWords("Dibatalkan", "quiet", "x-circle");
            case DITOLAK -> new StatusWords("Ditolak", "danger", "prohibit");
            case LAINNYA -> new StatusWords("Lainnya", "quiet", "list-checks");
        };
    }
}
