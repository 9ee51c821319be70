package id.desa.anjungan.village.slip;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import id.desa.anjungan.backend.api.DeferredRequest;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.proof.KioskSlip;
import id.desa.anjungan.village.secret.Keyed;
import id.desa.anjungan.village.store.Tx;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/// The slip of a request: a compact JWS, HS256 (short, and only this village reads it), `typ` pickup, whose
/// `jti` says nothing. The `jti` follows from the request and a serial by the slip key, so the same slip
/// can be written again for a repeated request; the database holds its hash only. A new serial kills the
/// slips before.
public final class Slips {
    private static final JOSEObjectType TYPE = new JOSEObjectType("pickup");
    private static final int MAX_LENGTH = 500;

    private final byte[] key;
    private final Keyed ids;

    /// @param key 32 bytes, of slips only
    public Slips(byte[] key) {
        this.key = key.clone();
        this.ids = new Keyed(key);
    }

    /// Whose slip it is and which request it was printed for.
    public record Owner(Nik nik, String request) {
        @Override
        public String toString() {
            return "Owner[request=" + request + "]";
        }
    }

    /// What a slip's QR holds.
    public String write(String request, long serial) {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).build();
        var jws = new JWSObject(header, new Payload(Map.of("jti", id(request, serial))));
        try {
            jws.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the slip key cannot sign", e);
        }
        return jws.serialize();
    }

    /// What the database holds of a slip.
    public String hash(String request, long serial) {
        return Keyed.sha256(id(request, serial));
    }

    /// The living slip in a QR.
    public Optional<Owner> find(Tx tx, String compact) {
        return idOf(compact)
                .flatMap(id -> tx.one(
                        "SELECT nik, id FROM permohonan WHERE slip_hash = ?",
                        row -> new Owner(row.nik("nik"), row.text("id")),
                        Keyed.sha256(id)))
                .or(() -> ofKiosk(tx, compact));
    }

    /// A slip a kiosk printed while this village could not be reached: the kiosk proved who it is when it
    /// handed in the hash. A slip that the village made since kills it.
    private static Optional<Owner> ofKiosk(Tx tx, String compact) {
        return KioskSlip.idOf(compact)
                .flatMap(id -> tx.one(
                        "SELECT p.nik, p.id FROM deferred_request d JOIN permohonan p ON p.id = d.permohonan"
                                + " WHERE d.slip_hash = ? AND p.slip_serial = 1",
                        row -> new Owner(row.nik("nik"), row.text("id")),
                        DeferredRequest.hash(id)));
    }

    private Optional<String> idOf(String compact) {
        if (compact.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var jws = JWSObject.parse(compact);
            var ours = TYPE.equals(jws.getHeader().getType())
                    && JWSAlgorithm.HS256.equals(jws.getHeader().getAlgorithm())
                    && jws.verify(new MACVerifier(key));
            var claims = ours ? jws.getPayload().toJSONObject() : null;
            return claims != null && claims.get("jti") instanceof String id ? Optional.of(id) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty(); // whatever was scanned, it is no slip
        }
    }

    private String id(String request, long serial) {
        return ids.of("slip", request + '/' + serial).substring(0, 22);
    }
}
