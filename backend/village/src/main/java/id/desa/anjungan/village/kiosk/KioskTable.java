package id.desa.anjungan.village.kiosk;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.proof.KioskCredential;
import id.desa.anjungan.village.store.Tx;
import java.time.Instant;

/// The kiosks this village enrolled. A credential alone is not enough: its kiosk must stand here with the same key and
/// not be blocked, so that a stolen one can be shut out.
public final class KioskTable {
    public void enrol(Tx tx, KioskCredential kiosk, Instant now) {
        tx.update("INSERT OR REPLACE INTO kiosk VALUES (?, ?, ?, 0)", kiosk.kioskId(), thumbprint(kiosk.key()), now);
    }

    public void block(Tx tx, String kioskId) {
        tx.update("UPDATE kiosk SET blocked = 1 WHERE id = ?", kioskId);
    }

    boolean isServed(Tx tx, KioskCredential kiosk) {
        return tx.number(
                        "SELECT count(*) FROM kiosk WHERE id = ? AND thumbprint = ? AND blocked = 0",
                        kiosk.kioskId(),
                        thumbprint(kiosk.key()))
                == 1;
    }

    private static String thumbprint(ECKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
