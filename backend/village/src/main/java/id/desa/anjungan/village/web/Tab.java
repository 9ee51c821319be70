package id.desa.anjungan.village.web;

import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.village.request.Officer;
import java.util.Arrays;
import java.util.Locale;

/// The heaps on the officer's desk.
enum Tab {
    PERIKSA("Perlu diperiksa", "Semua permohonan sudah diperiksa."),
    TANDATANGAN("Tanda tangan", "Tidak ada surat yang menunggu tanda tangan."),
    SIAP("Siap diambil", "Tidak ada surat yang menunggu diambil."),
    LENGKAPI("Belum lengkap", "Tidak ada permohonan yang menunggu kelengkapan."),
    ARSIP("Arsip", "Belum ada permohonan yang selesai.");

    private final String label;
    private final String nothing;

    Tab(String label, String nothing) {
        this.label = label;
        this.nothing = nothing;
    }

    /// The heap a URL names; else the one this officer works off.
    static Tab of(String key, Officer who) {
        return Arrays.stream(values())
                .filter(tab -> tab.key().equals(key))
                .findFirst()
                .orElse(
                        switch (who.role()) {
                            case PETUGAS -> PERIKSA;
                            case KADES -> TANDATANGAN;
                        });
    }

    static Tab of(PermohonanStatus status) {
        return switch (status) {
            case SEDANG_DIPERIKSA -> PERIKSA;
            case MENUNGGU_TANDA_TANGAN -> TANDATANGAN;
            case SIAP_DIAMBIL -> SIAP;
            case BELUM_LENGKAP -> LENGKAPI;
            case SUDAH_DIAMBIL, DIBATALKAN, DITOLAK, LAINNYA -> ARSIP;
        };
    }

    boolean holds(PermohonanStatus status) {
        return of(status) == this;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    String nothing() {
        return nothing;
    }
}
