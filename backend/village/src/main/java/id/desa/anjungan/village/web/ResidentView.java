package id.desa.anjungan.village.web;

import id.desa.anjungan.village.account.PinLock;
import id.desa.anjungan.village.register.Penduduk.StatusDasar;
import id.desa.anjungan.village.resident.ResidentDesk.Found;
import java.time.Instant;
import java.util.List;

/// A resident's account in words. No more of the register than tells one person from another.
///
/// @param nik for the forms on the page
/// @param why there is nothing to do, where there is nothing
public record ResidentView(
        String nik,
        String nama,
        String nikTampil,
        String account,
        String tone,
        boolean unlock,
        boolean newPin,
        boolean first,
        String why,
        List<DossierView.Event> history) {
    static final String OWN = "Ini akun keluarga Anda sendiri. Mohon petugas lain yang menanganinya.";
    static final ResidentView NOBODY = new ResidentView("", "", "", "", "", false, false, false, "", List.of());

    static ResidentView of(Found found, Waktu waktu, Instant now) {
        var resident = found.resident();
        var may = found.served() && !found.ownHousehold();
        return new ResidentView(
                resident.nik().digits(),
                resident.nama(),
                DossierView.grouped(resident.nik().digits()),
                account(found),
                !found.account() || found.lock() != PinLock.NONE ? "attention" : "done",
                may && found.lock() != PinLock.NONE,
                may,
                !found.account(),
                why(found),
                found.history().stream()
                        .map(step -> new DossierView.Event(
                                waktu.singkat(step.at(), now), step.who(), step.what(), step.note()))
                        .toList());
    }

    private static String account(Found found) {
        if (!found.account()) {
            return "Belum punya PIN";
        }
        return switch (found.lock()) {
            case NONE -> "Punya PIN, tidak terkunci";
            case RESTS -> "Beristirahat 15 menit karena PIN salah";
            case OFFICER -> "Terkunci karena PIN salah berkali-kali";
        };
    }

    private static String why(Found found) {
        if (found.ownHousehold()) {
            return OWN;
        }
        if (found.served()) {
            return "";
        }
        return found.resident().statusDasar() == StatusDasar.HIDUP
                ? "Belum berumur 17 tahun, jadi belum punya PIN sendiri."
                : "Menurut register tidak tinggal di desa ini lagi.";
    }

    @Override
    public String toString() {
        return "ResidentView[masked]";
    }
}
