package id.desa.anjungan.village.kiosk;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.fleet.EnrolmentInvite;
import id.desa.anjungan.backend.api.fleet.Fingerprint;
import id.desa.anjungan.backend.api.fleet.Greeting;
import id.desa.anjungan.backend.api.fleet.Heartbeat;
import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.backend.api.fleet.ReadinessReport;
import id.desa.anjungan.backend.api.fleet.ServicePass;
import id.desa.anjungan.backend.api.fleet.SettingsFeedback;
import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.backend.api.fleet.StickInvite;
import id.desa.anjungan.backend.api.fleet.TypedPass;
import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.kiosk.KioskEntry.State;
import id.desa.anjungan.village.reply.Refusal;
import id.desa.anjungan.village.reply.Reply;
import id.desa.anjungan.village.secret.Keyed;
import id.desa.anjungan.village.secret.RandomIds;
import id.desa.anjungan.village.store.Row;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.store.Tx;
import id.desa.anjungan.village.time.VillageTime;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the office does with its kiosks: invites, confirms, renames, shuts out, opens service mode. And what kiosks
/// tell of themselves.
public final class KioskDesk {
    private static final Logger LOG = LoggerFactory.getLogger(KioskDesk.class);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int REPORTS = 10;

    private final Store store;
    private final KioskTable kiosks;
    private final EnrolmentAuthority authority;
    private final InviteTable invites = new InviteTable();
    private final KioskBundles bundles;
    private final EnrolmentDesk enrolment;
    private final PassCodes passCodes = new PassCodes();
    private final Contact contact;
    private final Keyed codes;
    private final RandomIds ids;
    private final SecureRandom random;
    private final VillageTime time;
    private final Function<String, Optional<Instant>> seen;

    /// @param codes under which typed codes are found
    /// @param seen when a kiosk last called, by its id
    public KioskDesk(
            Store store,
            KioskTable kiosks,
            EnrolmentAuthority authority,
            KioskBundles bundles,
            Contact contact,
            Keyed codes,
            SecureRandom random,
            VillageTime time,
            Function<String, Optional<Instant>> seen) {
        this.store = store;
        this.kiosks = kiosks;
        this.authority = authority;
        this.bundles = bundles;
        this.contact = contact;
        this.codes = codes;
        this.ids = new RandomIds(random);
        this.random = random;
        this.time = time;
        this.seen = seen;
        this.enrolment = new EnrolmentDesk(store, authority, invites, bundles, contact, codes, time);
    }

    /// Where boxes ask.
    public EnrolmentDesk enrolment() {
        return enrolment;
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
        return store.write(tx -> bundles.isLacking(tx, kiosk.orElseGet(() -> freeId(tx, label, time.now()))));
    }

    /// Leave for a new kiosk, whose id is made from its name.
    public Invited inviteNew(String label, boolean offline, String by) {
        var code = code(offline);
        return store.write(tx -> invite(tx, new KioskName(freeId(tx, label, time.now()), label), code, by));
    }

    /// Leave for another box to take the place of a kiosk that is known; what it was invited by before is withdrawn.
    /// The old box stays a kiosk until the new one has come.
    public Optional<Invited> inviteAgain(String kiosk, boolean offline, String by) {
        var code = code(offline);
        return store.write(tx -> name(tx, kiosk).map(name -> invite(tx, name, code, by)));
    }

    /// [#inviteNew] or [#inviteAgain] for who knows the id: the program's command line.
    public Invited invite(KioskName kiosk, boolean offline, String by) {
        var code = code(offline);
        return store.write(tx -> invite(tx, kiosk, code, by));
    }

    /// A code and how it is kept: slow to make, so it is made before the store is locked.
    private record Drawn(ShortCode code, InviteTable.CodeRow row) {}

    /// None for who is offline: there a file is carried.
    private Optional<Drawn> code(boolean offline) {
        return offline
                ? Optional.empty()
                : Optional.of(ShortCode.draw(random)).map(code -> new Drawn(code, kept(code)));
    }

    private Invited invite(Tx tx, KioskName kiosk, Optional<Drawn> drawn, String by) {
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
        invites.add(tx, invite, drawn.map(Drawn::row), by);
        VillageEvent.KIOSK_INVITED
                .on(LOG)
                .addKeyValue("kiosk", kiosk.id())
                .addKeyValue("offline", offline)
                .log();
        return new Invited(
                kiosk,
                invite.sign(authority.key()),
                drawn.map(Drawn::code),
                invite.expires(),
                bundles.ahead(tx, kiosk, invite.urls().getFirst(), now));
    }

    private InviteTable.CodeRow kept(ShortCode code) {
        var salt = ids.id();
        var key = Greeting.stretch(code, salt, Greeting.ITERATIONS);
        return new InviteTable.CodeRow(EnrolmentDesk.hash(codes, code), salt, Keyed.base64(key));
    }

    /// All of them, those that wait for somebody first.
    public List<KioskEntry> all() {
        return store.read(tx -> {
            var entries = new ArrayList<KioskEntry>();
            invites.open(tx, time.now()).stream().map(KioskDesk::invited).forEach(entries::add);
            entries.addAll(tx.list("""
                    SELECT k.*, p.label, p.settings_version, p.feedback, y.fingerprint, h.heard_at, h.heartbeat,
                      (SELECT report FROM kiosk_report r WHERE r.kiosk = k.id ORDER BY r.id DESC LIMIT 1) AS report
                    FROM kiosk k LEFT JOIN kiosk_profile p ON p.kiosk = k.id
                      LEFT JOIN kiosk_key y ON y.thumbprint = k.thumbprint
                      LEFT JOIN kiosk_heartbeat h ON h.kiosk = k.id
                    ORDER BY k.blocked, k.enrolled_at""", this::enrolled));
            return List.copyOf(entries);
        });
    }

    private static KioskEntry invited(InviteRow row) {
        var waits = row.state() == InviteRow.State.WAITING;
        return new KioskEntry(
                row.kiosk(),
                waits ? State.WAITING : State.INVITED,
                row.box().map(Fingerprint::of),
                row.madeAt(),
                waits ? Optional.of(row.id()) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
    }

    private KioskEntry enrolled(Row row) {
        var id = row.text("id");
        return new KioskEntry(
                new KioskName(id, row.maybeText("label").orElse(id)),
                row.flag("blocked") ? State.REVOKED : State.SERVED,
                row.maybeText("fingerprint"),
                row.instant("enrolled_at"),
                Optional.empty(),
                Stream.concat(seen.apply(id).stream(), row.maybeInstant("heard_at").stream())
                        .max(Comparator.naturalOrder()),
                row.maybeText("report"),
                row.maybeText("heartbeat").map(json -> ContractJson.mapper().readValue(json, Heartbeat.class)),
                row.has("settings_version") ? row.number("settings_version") : 0,
                row.maybeText("feedback").map(json -> ContractJson.mapper().readValue(json, SettingsFeedback.class)));
    }

    /// An officer compared the fingerprint on the slip with the one on the page.
    public boolean confirm(String invite) {
        return store.write(tx ->
                invites.byId(tx, invite).map(row -> enrolment.confirm(tx, row)).orElse(false));
    }

    public void revoke(String kiosk, String by) {
        store.run(tx -> {
            invites.withdraw(tx, kiosk);
            kiosks.block(tx, kiosk, by, time.now());
        });
        VillageEvent.KIOSK_REVOKED.on(LOG).addKeyValue("kiosk", kiosk).log();
    }

    /// The id stays: what was printed and written down under it stays true. The kiosk hears its new name with its
    /// settings.
    public boolean rename(String kiosk, String label) {
        if (!KioskName.isLabel(label)) {
            return false;
        }
        var changed = store.write(
                tx -> tx.update("UPDATE kiosk_profile SET label = ? WHERE kiosk = ?", label.strip(), kiosk));
        VillageEvent.KIOSK_RENAMED.on(LOG).addKeyValue("kiosk", kiosk).log();
        return changed == 1;
    }

    /// Opens service mode there, once.
    public Optional<String> pass(String kiosk, String by) {
        var known = store.<Optional<KioskName>>read(tx -> name(tx, kiosk));
        return known.map(name -> {
            var now = time.now();
            VillageEvent.KIOSK_PASS_GIVEN.on(LOG).addKeyValue("kiosk", kiosk).log();
            return new ServicePass(ids.id(), kiosk, by, now, now.plus(ServicePass.LONGEST)).sign(authority.key());
        });
    }

    /// A pass and the code that stands for it.
    ///
    /// @param compact for the QR
    public record GivenPass(String compact, ShortCode code) {
        @Override
        public String toString() {
            return "GivenPass[masked]";
        }
    }

    /// The same for who has no scanner to show it to.
    public Optional<GivenPass> passWithCode(String kiosk, String by) {
        return pass(kiosk, by).map(compact -> {
            var code = ShortCode.draw(random);
            passCodes.give(kiosk, code, compact, time.now());
            return new GivenPass(compact, code);
        });
    }

    /// What a kiosk gets for a code that was typed at it.
    public Reply<TypedPass> typed(String kiosk, String code) {
        return switch (passCodes.take(kiosk, code, time.now())) {
            case PassCodes.Taken.Pass(var compact) -> new Reply.Given<>(new TypedPass(compact));
            case PassCodes.Taken.Wrong _ -> Refusal.CODE_WRONG.reply();
            case PassCodes.Taken.TooOften(var pause) ->
                new Reply.Refused<>(Refusal.SLOW_DOWN.retryAfter(pause.toSeconds() + 1));
        };
    }

    /// The newest settings of a kiosk that proved itself.
    public Optional<KioskBundles.Signed> settings(String kiosk) {
        return store.write(tx -> bundles.newest(tx, kiosk, time.now()));
    }

    /// The same settings once more, for a kiosk that took them back or refused them.
    ///
    /// @return whether there is such a kiosk
    public boolean sendAgain(String kiosk) {
        var sent = store.<Optional<KioskBundles.Signed>>write(tx -> bundles.again(tx, kiosk, time.now()));
        sent.ifPresent(signed -> VillageEvent.KIOSK_SETTINGS_AGAIN
                .on(LOG)
                .addKeyValue("kiosk", kiosk)
                .addKeyValue("version", signed.version())
                .log());
        return sent.isPresent();
    }

    /// What is wrong with the settings an admin wrote for kiosks; while there is anything they are not sent.
    public List<WrittenProblem> settingsProblems() {
        return bundles.problems();
    }

    public void heartbeat(String kiosk, Heartbeat heartbeat) {
        store.run(tx -> tx.update(
                "INSERT OR REPLACE INTO kiosk_heartbeat (kiosk, heard_at, heartbeat) VALUES (?, ?, ?)",
                kiosk,
                time.now(),
                ContractJson.mapper().writeValueAsString(heartbeat)));
    }

    public void feedback(String kiosk, SettingsFeedback feedback) {
        store.run(tx -> tx.update(
                "UPDATE kiosk_profile SET feedback = ? WHERE kiosk = ?",
                ContractJson.mapper().writeValueAsString(feedback),
                kiosk));
        VillageEvent.KIOSK_SETTINGS
                .on(LOG)
                .addKeyValue("kiosk", kiosk)
                .addKeyValue("version", feedback.version())
                .addKeyValue("result", feedback.result())
                .log();
    }

    public void report(String kiosk, ReadinessReport report) {
        store.run(tx -> {
            tx.update(
                    "INSERT INTO kiosk_report (kiosk, at, occasion, report) VALUES (?, ?, ?, ?)",
                    kiosk,
                    time.now(),
                    report.occasion(),
                    ContractJson.mapper().writeValueAsString(report));
            tx.update(
                    "DELETE FROM kiosk_report WHERE kiosk = ? AND id NOT IN"
                            + " (SELECT id FROM kiosk_report WHERE kiosk = ? ORDER BY id DESC LIMIT " + REPORTS + ")",
                    kiosk,
                    kiosk);
        });
        VillageEvent.KIOSK_REPORTED.on(LOG).addKeyValue("kiosk", kiosk).log();
    }

    /// The public key by which a box can see that something is ours.
    public ECKey authorityKey() {
        return authority.publicKey();
    }

    public Optional<KioskName> name(String kiosk) {
        return store.read(tx -> name(tx, kiosk));
    }

    private static Optional<KioskName> name(Tx tx, String kiosk) {
        return tx.one(
                "SELECT k.id, p.label FROM kiosk k LEFT JOIN kiosk_profile p ON p.kiosk = k.id WHERE k.id = ?",
                row -> new KioskName(kiosk, row.maybeText("label").orElse(kiosk)),
                kiosk);
    }

    private static String freeId(Tx tx, String label, Instant now) {
        var plain = Normalizer.normalize(label, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var stem = plain.isEmpty() ? "kios" : plain.substring(0, Math.min(plain.length(), 40));
        var id = stem;
        for (var number = 2; isTaken(tx, id, now); number++) {
            id = stem + "-" + number;
        }
        return id;
    }

    /// A box that waits for an officer has its id already, and so has an invite that may still be used.
    private static boolean isTaken(Tx tx, String id, Instant now) {
        return tx.number("SELECT count(*) FROM kiosk WHERE id = ?", id) > 0
                || tx.number(
                                "SELECT count(*) FROM kiosk_invite WHERE kiosk = ? AND (state = 'WAITING'"
                                        + " OR (state = 'OPEN' AND expires_at > ?))",
                                id,
                                now)
                        > 0;
    }
}
