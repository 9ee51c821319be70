package id.desa.anjungan.village.kiosk;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.proof.KioskCredential;
import id.desa.anjungan.backend.api.proof.KioskProof;
import id.desa.anjungan.backend.api.proof.ProvenCall;
import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.reply.Refusal;
import id.desa.anjungan.village.reply.Reply;
import id.desa.anjungan.village.store.Store;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a call in if an enrolled kiosk proved exactly it, once, with a nonce of ours.
public final class KioskGate {
    private static final Logger LOG = LoggerFactory.getLogger(KioskGate.class);

    private final Store store;
    private final KioskTable kiosks;
    private final ECKey authority;
    private final Nonces nonces;
    private final Supplier<List<URI>> addresses;
    private final InstantSource clock;
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    /// @param authority public key of who enrols kiosks
    /// @param addresses under which kiosks may know this server, without a slash at the end; behind a proxy it sees
    /// another one than they do
    public KioskGate(
            Store store,
            KioskTable kiosks,
            ECKey authority,
            Nonces nonces,
            Supplier<List<URI>> addresses,
            InstantSource clock) {
        this.store = store;
        this.kiosks = kiosks;
        this.authority = authority.toPublicJWK();
        this.nonces = nonces;
        this.addresses = addresses;
        this.clock = clock;
    }

    /// When a kiosk last proved a call, since the server started.
    public Optional<Instant> lastSeen(String kiosk) {
        return Optional.ofNullable(seen.get(kiosk));
    }

    /// A call as it came in.
    ///
    /// @param path as sent, without the query
    public record Presented(
            String method,
            String path,
            byte[] body,
            Optional<String> credential,
            Optional<String> proof,
            Optional<String> token) {
        @Override
        public String toString() {
            return "Presented[" + method + "]";
        }
    }

    /// The id of the kiosk that makes the call.
    public Reply<String> admit(Presented call) {
        var credential = call.credential()
                .flatMap(compact -> KioskCredential.read(compact, authority))
                .filter(found -> store.read(tx -> kiosks.isServed(tx, found)));
        if (credential.isEmpty()) {
            return unknown("credential");
        }
        var proof = call.proof().flatMap(compact -> proofOf(compact, credential.get(), call));
        if (proof.isEmpty()) {
            return unknown("proof");
        }
        if (proof.get().nonce().filter(nonces::isGood).isEmpty()) {
            return Refusal.USE_DPOP_NONCE.reply();
        }
        var kiosk = credential.get().kioskId();
        if (!nonces.firstUse(kiosk, proof.get().jti())) {
            return unknown("replay");
        }
        seen.put(kiosk, clock.instant());
        return new Reply.Given<>(kiosk);
    }

    /// For the header of every answer.
    public String nextNonce() {
        return nonces.next();
    }

    private Optional<KioskProof> proofOf(String compact, KioskCredential kiosk, Presented call) {
        return addresses.get().stream()
                .map(base -> new ProvenCall(
                        call.method(), URI.create(base + call.path()), call.body(), call.token(), Optional.empty()))
                .flatMap(seen -> KioskProof.read(compact, kiosk.key(), seen).stream())
                .findFirst();
    }

    private static Reply<String> unknown(String what) {
        VillageEvent.KIOSK_PROOF_REFUSED.on(LOG).addKeyValue("what", what).log();
        return Refusal.KIOSK_UNKNOWN.reply();
    }
}
