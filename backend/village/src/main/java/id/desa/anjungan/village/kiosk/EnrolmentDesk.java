package id.desa.anjungan.village.kiosk;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.fleet.Enrolled;
import id.desa.anjungan.backend.api.fleet.EnrolmentInvite;
import id.desa.anjungan.backend.api.fleet.EnrolmentProof;
import id.desa.anjungan.backend.api.fleet.EnrolmentRequest;
import id.desa.anjungan.backend.api.fleet.Flaw;
import id.desa.anjungan.backend.api.fleet.Greeting;
import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.backend.api.fleet.TokenReading;
import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.kiosk.InviteRow.State;
import id.desa.anjungan.village.reply.Refusal;
import id.desa.anjungan.village.reply.Reply;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.store.Tx;
import id.desa.anjungan.village.time.VillageTime;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a box asks to be a kiosk. An invite makes one kiosk of one key; the same box may ask again, for its answer may
/// have been lost. Who asks is told by the key it proves, never by an address.
public final class EnrolmentDesk {
    private static final Logger LOG = LoggerFactory.getLogger(EnrolmentDesk.class);

    private final Store store;
    private final EnrolmentAuthority authority;
    private final InviteTable invites;
    private final KioskBundles bundles;
    private final Contact contact;
    private final InviteCodes codes;
    private final VillageTime time;
    private final CodePace pace = new CodePace();

    EnrolmentDesk(
            Store store,
            EnrolmentAuthority authority,
            InviteTable invites,
            KioskBundles bundles,
            Contact contact,
            InviteCodes codes,
            VillageTime time) {
        this.store = store;
        this.authority = authority;
        this.invites = invites;
        this.bundles = bundles;
        this.contact = contact;
        this.codes = codes;
        this.time = time;
    }

    /// Proofs that this server knows the codes that are open.
    public Greeting greet(Greeting.Request request) {
        var open = store.<List<InviteTable.CodeRow>>read(tx -> invites.codes(tx, time.now()));
        return new Greeting(open.stream()
                .map(code -> new Greeting.Proof(
                        code.salt(),
                        Greeting.ITERATIONS,
                        Greeting.prove(
                                Base64.getUrlDecoder().decode(code.key()), request.nonce(), contact.serverKey())))
                .toList());
    }

    /// @param host as the box called us
    public Reply<Enrolled> enrol(EnrolmentRequest request, String host) {
        var box = EnrolmentProof.read(request.proof(), request.ticket());
        if (box.isEmpty()) {
            return refused(Refusal.BAD_REQUEST);
        }
        var url = contact.called(host);
        var code = Optional.ofNullable(request.code());
        return code.isPresent() ? byCode(code.get(), box.get(), url) : byInvite(request.ticket(), box.get(), url);
    }

    private Reply<Enrolled> byInvite(String compact, ECKey box, URI url) {
        return switch (EnrolmentInvite.read(compact, Optional.of(authority.publicKey()))) {
            case TokenReading.Refused<EnrolmentInvite>(var flaw) ->
                refused(flaw == Flaw.FOREIGN ? Refusal.INVITE_FOREIGN : Refusal.BAD_REQUEST);
            case TokenReading.Genuine<EnrolmentInvite>(var invite) ->
                store.<Reply<Enrolled>>write(tx -> invites.byId(tx, invite.id())
                        .map(row -> decided(tx, row, box, url))
                        .orElseGet(() -> refused(Refusal.INVITE_WITHDRAWN)));
        };
    }

    private Reply<Enrolled> byCode(String typed, ECKey box, URI url) {
        var wait = pace.wait(time.now());
        if (wait.isPresent()) {
            return new Reply.Refused<>(
                    Refusal.SLOW_DOWN.retryAfter(Math.max(1, wait.get().toSeconds())));
        }
        var found = ShortCode.typed(typed)
                .flatMap(code ->
                        store.<Optional<InviteRow>>read(tx -> invites.byCode(tx, codes.hash(code), time.now())));
        if (found.isEmpty()) {
            pace.wrong(time.now());
            return refused(Refusal.CODE_WRONG);
        }
        return store.<Reply<Enrolled>>write(
                tx -> decided(tx, invites.byId(tx, found.get().id()).orElseThrow(), box, url));
    }

    private Reply<Enrolled> decided(Tx tx, InviteRow row, ECKey box, URI url) {
        return switch (row.state()) {
            case WITHDRAWN -> refused(Refusal.INVITE_WITHDRAWN);
            case OPEN -> {
                if (!time.now().isBefore(row.expires())) {
                    yield refused(Refusal.INVITE_EXPIRED);
                }
                yield new Reply.Given<>(row.offline() ? waiting(tx, row, box) : enrolled(tx, row, box, url));
            }
            case WAITING -> row.isOf(box) ? new Reply.Given<>(wait(row)) : refused(Refusal.INVITE_USED);
            case USED -> row.isOf(box) ? again(tx, row, box) : refused(Refusal.INVITE_USED);
        };
    }

    private Enrolled enrolled(Tx tx, InviteRow row, ECKey box, URI url) {
        invites.used(tx, row.id(), State.USED, box);
        bundles.settle(tx, row.kiosk(), url);
        var answer = answer(tx, row, authority.enrol(tx, row.kiosk().id(), box));
        VillageEvent.KIOSK_ENROLLED
                .on(LOG)
                .addKeyValue("kiosk", row.kiosk().id())
                .log();
        return answer;
    }

    private Enrolled waiting(Tx tx, InviteRow row, ECKey box) {
        invites.used(tx, row.id(), State.WAITING, box);
        VillageEvent.KIOSK_WAITING
                .on(LOG)
                .addKeyValue("kiosk", row.kiosk().id())
                .log();
        return wait(row);
    }

    /// An officer compared the fingerprint on the slip of a box that started offline with the one on the page.
    ///
    /// @param invite by which it came
    /// @return whether it waited
    public boolean confirm(String invite) {
        return store.write(
                tx -> invites.byId(tx, invite).map(row -> confirm(tx, row)).orElse(false));
    }

    private boolean confirm(Tx tx, InviteRow row) {
        var box = row.state() == State.WAITING ? row.box() : Optional.<ECKey>empty();
        box.ifPresent(key -> {
            var _ = enrolled(tx, row, key, contact.urls().get().getFirst());
        });
        return box.isPresent();
    }

    private Reply<Enrolled> again(Tx tx, InviteRow row, ECKey box) {
        var written = authority.again(tx, row.kiosk().id(), box);
        return written.good()
                ? new Reply.Given<>(answer(tx, row, written.credential()))
                : refused(Refusal.INVITE_USED); // revoked or replaced since
    }

    private Enrolled answer(Tx tx, InviteRow row, String credential) {
        var settings = bundles.newest(tx, row.kiosk().id(), time.now()).orElseThrow();
        return new Enrolled(
                Enrolled.State.ENROLLED,
                contact.village(),
                row.kiosk().id(),
                row.kiosk().label(),
                credential,
                authority.publicKey().toJSONObject(),
                settings.compact(),
                time.now());
    }

    private Enrolled wait(InviteRow row) {
        return new Enrolled(
                Enrolled.State.WAITING,
                contact.village(),
                row.kiosk().id(),
                row.kiosk().label(),
                null,
                null,
                null,
                time.now());
    }

    private static Reply<Enrolled> refused(Refusal refusal) {
        VillageEvent.ENROLMENT_REFUSED
                .on(LOG)
                .addKeyValue("what", refusal.problem().code())
                .log();
        return refusal.reply();
    }
}
