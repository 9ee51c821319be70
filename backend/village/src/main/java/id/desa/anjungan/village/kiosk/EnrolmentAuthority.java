package id.desa.anjungan.village.kiosk;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.proof.KioskCredential;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.store.Tx;
import id.desa.anjungan.village.time.VillageTime;

/// Enrols kiosks where no fleet console does: writes the credential over a kiosk's key and remembers the kiosk.
public final class EnrolmentAuthority {
    private final Store store;
    private final KioskTable kiosks;
    private final ECKey key;
    private final VillageTime time;

    public EnrolmentAuthority(Store store, KioskTable kiosks, ECKey key, VillageTime time) {
        this.store = store;
        this.kiosks = kiosks;
        this.key = key;
        this.time = time;
    }

    /// The credential as the kiosk carries it.
    public String enrol(String kioskId, ECKey kioskKey) {
        return store.write(tx -> enrol(tx, kioskId, kioskKey));
    }

    String enrol(Tx tx, String kioskId, ECKey kioskKey) {
        var kiosk = new KioskCredential(kioskId, kioskKey);
        kiosks.enrol(tx, kiosk, time.now());
        return kiosk.sign(key);
    }

    /// The same word once more, for a box whose answer was lost.
    Written again(Tx tx, String kioskId, ECKey kioskKey) {
        var kiosk = new KioskCredential(kioskId, kioskKey);
        return new Written(kiosks.isServed(tx, kiosk), kiosk.sign(key));
    }

    /// @param good whether the kiosk is still served with this key
    record Written(boolean good, String credential) {}

    public ECKey publicKey() {
        return key.toPublicJWK();
    }

    ECKey key() {
        return key;
    }
}
