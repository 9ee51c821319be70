package id.desa.anjungan.village.officer;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.village.request.Officer.Role;
import java.util.List;
import java.util.Optional;

/// The office of Desa Tirtawening. Known to everybody who reads this, so it exists in demo mode only.
public final class DemoOfficers {
    /// Checks requests; a resident too, so not those of the own household.
    public static final DemoOfficer HARTONO = new DemoOfficer(
            "hartono", "loket-tirtawening", "Hartono", Role.PETUGAS, Optional.of(Nik.of("9901013101800001")));

    /// The secretary: checks what HARTONO may not.
    public static final DemoOfficer WULAN =
            new DemoOfficer("wulan", "sekdes-tirtawening", "Wulan Uji, S.AP.", Role.PETUGAS, Optional.empty());

    /// The head of the village: signs.
    public static final DemoOfficer KADES =
            new DemoOfficer("kades", "kades-tirtawening", "Drs. Hadi Contoh", Role.KADES, Optional.empty());

    /// Unlocks the demo village's signing key at each act.
    public static final String SIGNING_PASSPHRASE = "tanda tangan contoh";

    private DemoOfficers() {}

    public static List<DemoOfficer> all() {
        return List.of(HARTONO, WULAN, KADES);
    }

    public record DemoOfficer(String userName, String password, String nama, Role role, Optional<Nik> nik) {}
}
