package id.desa.anjungan.village.officer;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.village.request.Officer.Role;
import java.util.List;
import java.util.Optional;

/// The office of Desa Tirtawening. Known to everybody who reads this, so it exists in demo mode only.
public final class DemoOfficers {
    /// Checks requests; a resident too, so not those of the own household.
    public static final DemoOfficer HARTONO = new DemoOfficer(
            "hartono",
            "loket-tirtawening",
            "$argon2id$v=19$m=19456,t=2,p=1$0T7P0c0i9BaoVGdPCYdixg$dBJA+09tZFh/fYjLdrwOHPQDqJjgvtVeUi9/vMRl6Z0",
            "Hartono",
            Role.PETUGAS,
            Optional.of(Nik.of("9901013101800001")));

    /// The secretary: checks what HARTONO may not.
    public static final DemoOfficer WULAN = new DemoOfficer(
            "wulan",
            "sekdes-tirtawening",
            "$argon2id$v=19$m=19456,t=2,p=1$wJV99Ldz9Ja31VzmPXuoJg$jI95U7pVDKbJfdx7v85niE3yfzr4jYAin+kmNqnMSJY",
            "Wulan Uji, S.AP.",
            Role.PETUGAS,
            Optional.empty());

    /// The head of the village: signs.
    public static final DemoOfficer KADES = new DemoOfficer(
            "kades",
            "kades-tirtawening",
            "$argon2id$v=19$m=19456,t=2,p=1$ZZMetzxUnWozfTW34Z9Yrg$GjF++/3Cyq/2VIKT6oUKMeV1tkrPCcqwjXSh4zrLjoQ",
            "Drs. Hadi Contoh",
            Role.KADES,
            Optional.empty());

    /// Unlocks the demo village's signing key at each act.
    public static final String SIGNING_PASSPHRASE = "tanda tangan contoh";

    private DemoOfficers() {}

    public static List<DemoOfficer> all() {
        return List.of(HARTONO, WULAN, KADES);
    }

    /// @param passwordHash of `password`, made beforehand: the first start need not do that costly work
    public record DemoOfficer(
            String userName, String password, String passwordHash, String nama, Role role, Optional<Nik> nik) {}
}
