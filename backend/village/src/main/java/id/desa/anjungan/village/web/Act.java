package id.desa.anjungan.village.web;

import id.desa.anjungan.backend.api.PermohonanStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an officer can do with a request; its name in small letters ends the address it is posted to. DITERIMA and
/// TIDAK_KELUAR answer for a kiosk that cannot tell whether paper came out.
enum Act {
    SETUJUI(PermohonanStatus.MENUNGGU_TANDA_TANGAN, "Disetujui. Sekarang menunggu tanda tangan kepala desa."),
    KEMBALIKAN(PermohonanStatus.BELUM_LENGKAP, "Dikembalikan. Warga membaca alasannya di anjungan."),
    TOLAK(PermohonanStatus.DITOLAK, "Ditolak. Warga membaca alasannya di anjungan."),
    LENGKAP(PermohonanStatus.SEDANG_DIPERIKSA, "Syaratnya lengkap. Permohonan kembali ke pemeriksaan."),
    TANDATANGANI(PermohonanStatus.SIAP_DIAMBIL, "Ditandatangani. Suratnya siap diambil warga."),
    SERAHKAN(PermohonanStatus.SUDAH_DIAMBIL, "Surat sudah diserahkan."),
    DITERIMA(PermohonanStatus.SUDAH_DIAMBIL, "Dicatat: suratnya sudah diterima warga."),
    TIDAK_KELUAR(
            PermohonanStatus.SIAP_DIAMBIL, "Dicatat: suratnya tidak keluar. Warga dapat mencetaknya lagi di anjungan."),
    CABUT(PermohonanStatus.SUDAH_DIAMBIL, "Surat dicabut. Nomornya tetap tercatat dan tidak dipakai lagi.");

    private final PermohonanStatus goal;
    private final String done;

    Act(PermohonanStatus goal, String done) {
        this.goal = goal;
        this.done = done;
    }

    static Optional<Act> of(String key) {
        return Arrays.stream(values()).filter(act -> act.key().equals(key)).findFirst();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String done() {
        return done;
    }

    /// Whether a request that is `now` already went where this leads: the button was pressed twice.
    boolean alreadyAt(PermohonanStatus now) {
        return switch (this) {
            case CABUT -> now == PermohonanStatus.SIAP_DIAMBIL || now == PermohonanStatus.SUDAH_DIAMBIL;
            default -> goal == now;
        };
    }
}
