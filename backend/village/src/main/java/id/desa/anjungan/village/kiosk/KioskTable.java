package id.desa.anjungan.village.kiosk;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.fleet.Fingerprint;
import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.backend.api.proof.KioskCredential;
import id.desa.anjungan.village.store.Tx;
import java.time.Instant;
import java.util.Optional;

/// The kiosks this village enrolled. A credential alone is not enough: its kiosk must stand here with the same key and
/// not be blocked, so that a stolen one can be shut out. A new key takes the place of the old one, which is never good
/// again.
public final class KioskTable {
    private static final String REPLACED = "replaced";

    public void enrol(Tx tx, KioskCredential kiosk, Instant now) {
        var thumbprint = thumbprint(kiosk.key());
        end(tx, kiosk.kioskId(), thumbprint, REPLACED, now);
        tx.update("""
                INSERT INTO kiosk_key (thumbprint, kiosk, fingerprint, since) VALUES (?, ?, ?, ?)
                ON CONFLICT (thumbprint) DO UPDATE SET until = NULL, ended_by = NULL""", thumbprint, kiosk.kioskId(), Fingerprint.of(kiosk.key()), now);
        tx.update(
                "INSERT OR REPLACE INTO kiosk (id, thumbprint, enrolled_at, blocked) VALUES (?, ?, ?, 0)",
                kiosk.kioskId(),
                thumbprint,
                now);
    }

    /// How it is called; one that is shut out keeps its name.
    Optional<KioskName> name(Tx tx, String kioskId) {
        return tx.one(
                "SELECT p.label FROM kiosk k LEFT JOIN kiosk_profile p ON p.kiosk = k.id WHERE k.id = ?",
                row -> new KioskName(kioskId, row.maybeText("label").orElse(kioskId)),
                kioskId);
    }

    /// @param by who, for the record
    public void block(Tx tx, String kioskId, String by, Instant now) {
        tx.update("UPDATE kiosk SET blocked = 1 WHERE id = ?", kioskId);
        end(tx, kioskId, "", by, now);
    }

    private static void end(Tx tx, String kioskId, String besides, String by, Instant now) {
        tx.update(
                "UPDATE kiosk_key SET until = ?, ended_by = ? WHERE kiosk = ? AND thumbprint <> ? AND until IS NULL",
                now,
                by,
                kioskId,
                besides);
    }

    /// Whether a box with this key is this kiosk now.
    boolean isServed(Tx tx, KioskCredential kiosk) {
        return tx.number(
                        "SELECT count(*) FROM kiosk WHERE id = ? AND thumbprint = ? AND blocked = 0",
                        kiosk.kioskId(),
                        thumbprint(kiosk.key()))
                == 1;
    }

    static String thumbprint(ECKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
