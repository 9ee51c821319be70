package id.desa.anjungan.village.account;

import id.desa.anjungan.backend.api.ResidentSummary;
import id.desa.anjungan.village.register.Penduduk;
import id.desa.anjungan.village.register.Penduduk.Sex;
import id.desa.anjungan.village.store.Tx;
import java.time.LocalDate;

/// Just enough to greet a person who signed in.
final class Greeting {
    /// From this age, or once married, the office says Bapak and Ibu.
    private static final int ELDER_AGE = 30;

    private Greeting() {}

    static ResidentSummary of(Tx tx, Penduduk p, LocalDate today, String ref) {
        return new ResidentSummary(
                sapaan(p, today),
                p.nama(),
                p.nik().masked(),
                count(tx, p, "('SIAP_DIAMBIL')"),
                count(tx, p, "('BELUM_LENGKAP', 'SEDANG_DIPERIKSA', 'MENUNGGU_TANDA_TANGAN')"),
                ref);
    }

    private static int count(Tx tx, Penduduk p, String statuses) {
        return Math.toIntExact(
                tx.number("SELECT count(*) FROM permohonan WHERE nik = ? AND status IN " + statuses, p.nik()));
    }

    private static String sapaan(Penduduk p, LocalDate today) {
        var elder = !p.statusKawin().equals("BELUM KAWIN")
                || !p.tanggalLahir().plusYears(ELDER_AGE).isAfter(today);
        if (p.jenisKelamin() == Sex.L) {
            return elder ? "Bapak" : "Saudara";
        }
        return elder ? "Ibu" : "Saudari";
    }
}
