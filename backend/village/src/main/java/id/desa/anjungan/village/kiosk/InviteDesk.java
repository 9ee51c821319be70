package id.desa.anjungan.village.kiosk;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.fleet.EnrolmentInvite;
import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.backend.api.fleet.StickInvite;
import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.secret.RandomIds;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.store.Tx;
import id.desa.anjungan.village.time.VillageTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the office gives a box leave to become a kiosk. [EnrolmentDesk] takes what is given here.
public final class InviteDesk {
    private static final Logger LOG = LoggerFactory.getLogger(InviteDesk.class);
    private static final Duration KEPT = Duration.ofDays(90);

    private final Store store;
    private final KioskTable kiosks;
    private final InviteTable invites;
    private final EnrolmentAuthority authority;
    private final KioskBundles bundles;
    private final Contact contact;
    private final InviteCodes codes;
    private final RandomIds ids;
    private final VillageTime time;

    InviteDesk(
            Store store,
            KioskTable kiosks,
            InviteTable invites,
            EnrolmentAuthority authority,
            KioskBundles bundles,
            Contact contact,
            InviteCodes codes,
            RandomIds ids,
            VillageTime time) {
        this.store = store;
        this.kiosks = kiosks;
        this.invites = invites;
        this.authority = authority;
        this.bundles = bundles;
        this.contact = contact;
        this.codes = codes;
        this.ids = ids;
        this.time = time;
    }

    /// What is shown once.
    ///
    /// @param compact for the QR or the stick
    /// @param code for who types; none with an offline invite
    /// @param settings the first bundle, for a stick that is carried where no network is
    public record Invited(KioskName kiosk, String compact, Optional<ShortCode> code, Instant expires, String settings) {
        public String stickFile() {
            return ContractJson.mapper().writeValueAsString(new StickInvite(compact, settings));
        }

        @Override
        public String toString() {
            return "Invited[masked]";
        }
    }

    /// Whether an admin mistyped the first settings that were ever written for such a kiosk: before they are mended
    /// nobody knows what it should be, and it is better not invited.
    ///
    /// @param kiosk the id of one that is known; empty for a new one
    public boolean lacksSettings(Optional<String> kiosk, String label) {
        return store.write(tx -> bundles.isLacking(tx, kiosk.orElseGet(() -> freeId(tx, label))));
    }

    /// Leave for a new kiosk, whose id is made from its name.
    public Invited inviteNew(String label, boolean offline, String by) {
        var code = code(offline);
        return store.write(tx -> invite(tx, new KioskName(freeId(tx, label), label), code, by));
    }

    /// Leave for another box to take the place of a kiosk that is known; what it was invited by before is withdrawn.
    /// The old box stays a kiosk until the new one has come.
    public Optional<Invited> inviteAgain(String kiosk, boolean offline, String by) {
        var code = code(offline);
        return store.write(tx -> kiosks.name(tx, kiosk).map(name -> invite(tx, name, code, by)));
    }

    /// [#inviteNew] or [#inviteAgain] for who knows the id: the program's command line.
    public Invited invite(KioskName kiosk, boolean offline, String by) {
        var code = code(offline);
        return store.write(tx -> invite(tx, kiosk, code, by));
    }

    /// None for who is offline: there a file is carried.
    private Optional<InviteCodes.Drawn> code(boolean offline) {
        return offline ? Optional.empty() : Optional.of(codes.draw());
    }

    private String freeId(Tx tx, String label) {
        return FreeId.of(label, id -> kiosks.name(tx, id).isPresent() || invites.hold(tx, id, time.now()));
    }

    private Invited invite(Tx tx, KioskName kiosk, Optional<InviteCodes.Drawn> drawn, String by) {
        var now = time.now();
        var offline = drawn.isEmpty();
        var life = offline ? EnrolmentInvite.LONGEST_OFFLINE : EnrolmentInvite.LONGEST;
        var invite = new EnrolmentInvite(
                ids.id(),
                contact.village(),
                kiosk,
                contact.best(),
                contact.serverKey(),
                offline,
                now,
                now.plus(life),
                authority.publicKey());
        invites.tidy(tx, now.minus(KEPT));
        invites.withdraw(tx, kiosk.id());
        invites.add(tx, invite, drawn.map(InviteCodes.Drawn::row), by);
        VillageEvent.KIOSK_INVITED
                .on(LOG)
                .addKeyValue("kiosk", kiosk.id())
                .addKeyValue("offline", offline)
                .log();
        return new Invited(
                kiosk,
                invite.sign(authority.key()),
                drawn.map(InviteCodes.Drawn::code),
                invite.expires(),
                bundles.ahead(tx, kiosk, invite.urls().getFirst(), now));
    }
}
