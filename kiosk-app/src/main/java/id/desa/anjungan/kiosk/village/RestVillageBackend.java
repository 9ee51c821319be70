package id.desa.anjungan.kiosk.village;

import id.desa.anjungan.backend.api.AuditBatch;
import id.desa.anjungan.backend.api.AuditHead;
import id.desa.anjungan.backend.api.Biodata;
import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.DeferredRequest;
import id.desa.anjungan.backend.api.Elevation;
import id.desa.anjungan.backend.api.KioskAlert;
import id.desa.anjungan.backend.api.Leases;
import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.OfficerCall;
import id.desa.anjungan.backend.api.PickupSlip;
import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.PrintReport;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.Rating;
import id.desa.anjungan.backend.api.RequestReceived;
import id.desa.anjungan.backend.api.Requests;
import id.desa.anjungan.backend.api.Revocations;
import id.desa.anjungan.backend.api.SignIn;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.backend.api.SlipSignIn;
import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.backend.api.fleet.Heartbeat;
import id.desa.anjungan.backend.api.fleet.ReadinessReport;
import id.desa.anjungan.backend.api.fleet.SettingsFeedback;
import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.backend.api.fleet.TypedCode;
import id.desa.anjungan.backend.api.fleet.TypedPass;
import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.village.Answer.Fault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Village contract v1 over HTTP. A call that may have been heard is repeated, since twice is once: each is a question,
/// is naturally so, or carries a key drawn for that act.
public final class RestVillageBackend implements VillageBackend, PublicRecords, FleetBackend, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RestVillageBackend.class);
    private static final int NOT_MODIFIED = 304;
    private static final Set<String> UNKNOWN = Set.of(Problem.KIOSK_UNKNOWN, Problem.USE_DPOP_NONCE);

    private final VillageHttp http;
    private final CatalogueCache cache;
    private final LinkListener link;
    private final Supplier<String> storeEpoch;

    /// @param url of the server; `/village/v1` is put behind it
    /// @param limit how long one call may take
    /// @param storeEpoch names the print ledger of this kiosk: where that was lost, the village asks a person
    ///     before it gives leave again for what the lost one may have printed
    public RestVillageBackend(
            URI url,
            KioskIdentity identity,
            Duration limit,
            Supplier<String> storeEpoch,
            CatalogueCache cache,
            LinkListener link) {
        this(url, identity, limit, storeEpoch, cache, link, InstantSource.system());
    }

    /// @param clock by which certificates are valid
    public RestVillageBackend(
            URI url,
            KioskIdentity identity,
            Duration limit,
            Supplier<String> storeEpoch,
            CatalogueCache cache,
            LinkListener link,
            InstantSource clock) {
        this(url, identity, limit, storeEpoch, cache, link, clock, Optional.empty());
    }

    /// @param serverKey what the server must show, where it speaks TLS with a key of its own
    public RestVillageBackend(
            URI url,
            KioskIdentity identity,
            Duration limit,
            Supplier<String> storeEpoch,
            CatalogueCache cache,
            LinkListener link,
            InstantSource clock,
            Optional<String> serverKey) {
        this.http = new VillageHttp(url, identity, limit, clock, serverKey);
        this.cache = cache;
        this.link = link;
        this.storeEpoch = storeEpoch;
    }

    @Override
    public Answer<VillageInfo> info() {
        return Contract.json(send(Ask.get("info")), VillageInfo.class);
    }

    @Override
    public Answer<Catalogue> catalogue() {
        var kept = cache.kept();
        var reply = send(kept.map(last -> Ask.get("catalogue").header("If-None-Match", last.etag()))
                .orElseGet(() -> Ask.get("catalogue")));
        if (kept.isPresent() && reply instanceof Reply.Received received && received.status() == NOT_MODIFIED) {
            cache.keep(kept.get()); // still true today
            return Contract.read(kept.get().body().getBytes(StandardCharsets.UTF_8), Catalogue.class)
                    .<Answer<Catalogue>>map(Answer.Ok::new)
                    .orElseGet(this::wholeCatalogue);
        }
        return remembered(reply);
    }

    @Override
    public Answer<Revocations> revocations() {
        return Contract.json(send(Ask.get("verification", "revocations")), Revocations.class);
    }

    @Override
    public Answer<Optional<Tagged>> directory(String etag) {
        var ask = Ask.get("verification", "directory").expecting(Ask.Expect.JOSE);
        var reply = send(etag.isEmpty() ? ask : ask.header("If-None-Match", etag));
        if (!etag.isEmpty() && reply instanceof Reply.Received received && received.status() == NOT_MODIFIED) {
            return new Answer.Ok<>(Optional.empty());
        }
        return Contract.jose(reply).map(jws -> Optional.of(new Tagged(etagOf(reply), jws)));
    }

    @Override
    public Answer<Optional<String>> settings(long held) {
        var reply = send(Ask.settings().header("If-None-Match", "\"" + held + "\""));
        if (reply instanceof Reply.Received received && received.status() == NOT_MODIFIED) {
            return new Answer.Ok<>(Optional.empty());
        }
        return Contract.jose(reply).map(Optional::of);
    }

    @Override
    public Answer<Boolean> feedback(SettingsFeedback feedback) {
        return Contract.done(send(Ask.tell(Contract.json(feedback), "settings", "feedback")));
    }

    @Override
    public Answer<Boolean> heartbeat(Heartbeat heartbeat) {
        return Contract.done(send(Ask.tell(Contract.json(heartbeat), "heartbeat")));
    }

    @Override
    public Answer<Boolean> report(ReadinessReport report) {
        return Contract.done(send(Ask.tell(Contract.json(report), "readiness")));
    }

    private static String etagOf(Reply reply) {
        return reply instanceof Reply.Received received
                ? Optional.ofNullable(received.headers().get("ETag")).orElse("")
                : "";
    }

    @Override
    public Answer<SignedIn> signIn(Nik nik, Pin pin) {
        var ask = Ask.post("sign-ins").with(Contract.json(new SignIn(nik, pin))).once(UUID.randomUUID());
        return Contract.json(send(ask), SignedIn.class);
    }

    @Override
    public Answer<SignedIn> signInBySlip(String slip, Pin pin) {
        var ask = Ask.post("sign-ins", "slip")
                .with(Contract.json(new SlipSignIn(slip, pin)))
                .once(UUID.randomUUID());
        return Contract.json(send(ask), SignedIn.class);
    }

    /// The token dies with the first success: whoever asks again for the same slip, the answer lost, is known by the
    /// key.
    @Override
    public Answer<SignedIn> elevate(String token, String slip) {
        var ask = Ask.post("session", "elevation")
                .as(token)
                .with(Contract.json(new Elevation(slip)))
                .once(UUID.nameUUIDFromBytes((token + ' ' + slip).getBytes(StandardCharsets.UTF_8)));
        return Contract.json(send(ask), SignedIn.class);
    }

    @Override
    public void keep(String token) {
        var _ = send(Ask.post("session", "extension").as(token).twiceIsOnce().expecting(Ask.Expect.NOTHING));
    }

    @Override
    public void signOut(String token) {
        send(Ask.delete("session").as(token));
    }

    @Override
    public Answer<Biodata> biodata(String token) {
        return Contract.json(send(Ask.get("me").as(token)), Biodata.class);
    }

    @Override
    public Answer<Requests> requests(String token) {
        return Contract.json(send(Ask.get("me", "requests").as(token)), Requests.class);
    }

    @Override
    public Answer<byte[]> preview(String token, NewRequest request) {
        return Contract.pdf(send(Ask.post("me", "previews")
                .as(token)
                .with(Contract.json(request))
                .twiceIsOnce()
                .expecting(Ask.Expect.PDF)));
    }

    @Override
    public Answer<RequestReceived> request(String token, UUID idempotencyKey, NewRequest request) {
        var ask = Ask.post("me", "requests")
                .as(token)
                .with(Contract.json(request))
                .once(idempotencyKey);
        return Contract.json(send(ask), RequestReceived.class);
    }

    /// Hands in what was asked for while the village could not be reached.
    public Answer<Boolean> deferred(UUID idempotencyKey, DeferredRequest request) {
        return Contract.done(send(Ask.post("deferred-requests")
                .with(Contract.json(request))
                .header("Idempotency-Key", idempotencyKey.toString())
                .twiceIsOnce()
                .expecting(Ask.Expect.NOTHING)));
    }

    /// Somebody has to look at this kiosk.
    public Answer<Boolean> alert(UUID idempotencyKey, KioskAlert alert) {
        return Contract.done(send(Ask.post("kiosk-alerts")
                .with(Contract.json(alert))
                .once(idempotencyKey)
                .expecting(Ask.Expect.NOTHING)));
    }

    /// The service pass behind a code that was typed, once.
    public Answer<TypedPass> servicePass(ShortCode code) {
        return Contract.json(send(Ask.servicePass(Contract.json(new TypedCode(code.letters())))), TypedPass.class);
    }

    @Override
    public Answer<PickupSlip> newSlip(String token, String requestId) {
        var ask = Ask.post("me", "requests", requestId, "slips").as(token).once(UUID.randomUUID());
        return Contract.json(send(ask), PickupSlip.class);
    }

    @Override
    public Answer<PrintGrant> grant(String token, String letterId) {
        var ask = Ask.post("me", "letters", letterId, "grants")
                .as(token)
                .header("Store-Epoch", storeEpoch.get())
                .twiceIsOnce();
        var reply = send(ask);
        return Contract.json(reply, PrintGrant.class).then(grant -> GrantCheck.of(grant, letterId, reply));
    }

    @Override
    public Answer<byte[]> document(PrintGrant grant) {
        var ask = Ask.get("grants", grant.id(), "document").expecting(Ask.Expect.PDF);
        return switch (Contract.pdf(send(ask))) {
            case Answer.Ok<byte[]>(var pdf)
            when !sha256(pdf).equals(grant.sha256()) -> new Answer.Unavailable<>(Fault.WRONG_DOCUMENT);
            case Answer<byte[]> answer -> answer;
        };
    }

    @Override
    public Answer<Boolean> report(String grantId, PrintReport report) {
        return Contract.done(send(Ask.post("grants", grantId, "outcomes")
                .with(Contract.json(report))
                .twiceIsOnce()
                .expecting(Ask.Expect.NOTHING)));
    }

    @Override
    public Answer<Leases> leases() {
        return Contract.json(send(Ask.get("leases").header("Store-Epoch", storeEpoch.get())), Leases.class);
    }

    @Override
    public Answer<AuditHead> audit(AuditBatch batch) {
        return Contract.json(
                send(Ask.post("audit-entries").with(Contract.json(batch)).twiceIsOnce()), AuditHead.class);
    }

    @Override
    public Answer<Boolean> callOfficer(String reason) {
        return Contract.done(send(Ask.post("officer-calls")
                .with(Contract.json(new OfficerCall(reason)))
                .once(UUID.randomUUID())
                .expecting(Ask.Expect.NOTHING)));
    }

    @Override
    public Answer<Boolean> rate(int score) {
        return Contract.done(send(Ask.post("ratings")
                .with(Contract.json(new Rating(score)))
                .once(UUID.randomUUID())
                .expecting(Ask.Expect.NOTHING)));
    }

    /// The network changed under the kiosk: kept connections lead nowhere.
    public void linkChanged() {
        http.linkChanged();
    }

    @Override
    public void close() {
        http.close();
    }

    private Reply send(Ask ask) {
        var reply = http.send(ask);
        switch (reply) {
            case Reply.Failed(var fault) -> link.heard(Optional.of(fault));
            case Reply.Received received -> {
                received.date().ifPresent(link::villageTime);
                link.took(received.took());
                link.heard(Optional.empty());
            }
        }
        sayIfUnknown(reply);
        return reply;
    }

    private static void sayIfUnknown(Reply reply) {
        if (reply instanceof Reply.Received received) {
            Contract.problem(received)
                    .map(Problem::code)
                    .filter(UNKNOWN::contains)
                    .ifPresent(code -> KioskEvent.KIOSK_REFUSED
                            .on(LOG)
                            .addKeyValue("code", code)
                            .log());
        }
    }

    private Answer<Catalogue> wholeCatalogue() {
        return remembered(send(Ask.get("catalogue")));
    }

    private Answer<Catalogue> remembered(Reply reply) {
        var answer = Contract.json(reply, Catalogue.class);
        if (answer instanceof Answer.Ok<Catalogue> && reply instanceof Reply.Received received) {
            Optional.ofNullable(received.headers().get("ETag"))
                    .map(etag -> new CatalogueCache.Kept(etag, new String(received.body(), StandardCharsets.UTF_8)))
                    .ifPresent(cache::keep);
        }
        return answer;
    }

    private static String sha256(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
