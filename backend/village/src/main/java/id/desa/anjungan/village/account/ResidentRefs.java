package id.desa.anjungan.village.account;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.village.register.Register;
import id.desa.anjungan.village.secret.Keyed;
import id.desa.anjungan.village.store.Tx;
import java.util.Optional;

/// How a kiosk names a resident to the village: HMAC-SHA-256 of kiosk and NIK, of which 128 bits are kept. The same at
/// every visit to the same kiosk, so that what was left behind there finds its owner; two kiosks cannot tell that they
/// speak of one person, and nobody without the key finds the NIK, of which there are few.
public final class ResidentRefs {
    /// 132 bits.
    private static final int CHARACTERS = 22;

    private final Keyed key;

    /// @param key of its own: a reference must not help with anything else
    public ResidentRefs(Keyed key) {
        this.key = key;
    }

    public String of(String kiosk, Nik nik) {
        return key.of("resident-ref/" + kiosk, nik.digits()).substring(0, CHARACTERS);
    }

    /// Whom this kiosk means. Nothing is kept for it: the register of a village is read through, some thousand rows.
    public Optional<Nik> resolve(Tx tx, Register register, String kiosk, String ref) {
        return register.niks(tx).stream()
                .filter(nik -> of(kiosk, nik).equals(ref))
                .findFirst();
    }
}
