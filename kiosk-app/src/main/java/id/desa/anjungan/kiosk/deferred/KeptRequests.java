package id.desa.anjungan.kiosk.deferred;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.DeferredRequest;
import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.backend.api.proof.KioskSlip;
import id.desa.anjungan.kiosk.letter.LateKeeping;
import id.desa.anjungan.kiosk.letter.LateReceipt;
import id.desa.anjungan.kiosk.letter.Who;
import id.desa.anjungan.kiosk.store.Lane;
import id.desa.anjungan.kiosk.store.Message;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.store.Resealing;
import id.desa.anjungan.kiosk.store.Sealer;
import id.desa.anjungan.kiosk.store.StoreBroken;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// Puts a request into the outbox, sealed, and writes its slip. It is on the disk when it returns.
public final class KeptRequests implements LateKeeping {
    public static final String KIND = "deferred-request";
    /// Where its messages are sealed.
    public static final Resealing.Sealed SEALED =
            new Resealing.Sealed("outbox", "key", "body", "outbox/", "kind = '" + KIND + "'");

    /// More than a village hall takes in a week without a line.
    static final int MOST = 200;

    private final Outbox outbox;
    private final Sealer sealer;
    private final KioskIdentity identity;
    private final InstantSource clock;
    private final Runnable nudge;

    /// @param nudge tells the courier that there is something to tell
    public KeptRequests(Outbox outbox, Sealer sealer, KioskIdentity identity, InstantSource clock, Runnable nudge) {
        this.outbox = outbox;
        this.sealer = sealer;
        this.identity = identity;
        this.clock = clock;
        this.nudge = nudge;
    }

    @Override
    public Optional<LateReceipt> keep(UUID key, Who who, NewRequest request, Words name) {
        try {
            if (outbox.waiting(Lane.REQUEST) >= MOST) {
                return Optional.empty();
            }
            var now = Instant.ofEpochMilli(clock.millis());
            var slip = KioskSlip.write(identity, key);
            var late = body(who, request, now, DeferredRequest.hash(KioskSlip.id(identity, key)));
            outbox.add(new Message(Lane.REQUEST, KIND, key.toString(), key.toString(), sealed(late, key)));
            nudge.run();
            return Optional.of(new LateReceipt(
                    name, DeferredRequest.number(late.slipHash()), slip, now, who instanceof Who.Known));
        } catch (StoreBroken refused) {
            return Optional.empty();
        }
    }

    private static DeferredRequest body(Who who, NewRequest request, Instant now, String hash) {
        return switch (who) {
            case Who.Known(var ref) -> new DeferredRequest(null, ref, request.jenis(), request.answers(), now, hash);
            case Who.Unchecked(var nik) ->
                new DeferredRequest(nik, null, request.jenis(), request.answers(), now, hash);
        };
    }

    private String sealed(DeferredRequest late, UUID key) {
        var plain = ContractJson.mapper().writeValueAsBytes(late);
        return Base64.getEncoder().encodeToString(sealer.seal(plain, context(key.toString())));
    }

    static String context(String key) {
        return "outbox/" + key;
    }
}
