package id.desa.anjungan.village.kiosk;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.fleet.Fingerprint;
import id.desa.anjungan.backend.api.fleet.Heartbeat;
import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.backend.api.fleet.SettingsFeedback;
import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.kiosk.KioskEntry.State;
import id.desa.anjungan.village.store.Row;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.time.VillageTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The village's kiosks as the office knows them: which there are, what they are called, who is shut out.
public final class KioskBook {
    private static final Logger LOG = LoggerFactory.getLogger(KioskBook.class);

    private final Store store;
    private final KioskTable kiosks;
    private final InviteTable invites;
    private final VillageTime time;
    private final Function<String, Optional<Instant>> seen;

    /// @param seen when a kiosk last called, by its id
    KioskBook(
            Store store,
            KioskTable kiosks,
            InviteTable invites,
            VillageTime time,
            Function<String, Optional<Instant>> seen) {
        this.store = store;
        this.kiosks = kiosks;
        this.invites = invites;
        this.time = time;
        this.seen = seen;
    }

    /// All of them, those that wait for somebody first.
    public List<KioskEntry> all() {
        return store.read(tx -> {
            var entries = new ArrayList<KioskEntry>();
            invites.open(tx, time.now()).stream().map(KioskBook::invited).forEach(entries::add);
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

    public Optional<KioskName> name(String kiosk) {
        return store.read(tx -> kiosks.name(tx, kiosk));
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

    /// @param by who, for the record
    public void revoke(String kiosk, String by) {
        store.run(tx -> {
            invites.withdraw(tx, kiosk);
            kiosks.block(tx, kiosk, by, time.now());
        });
        VillageEvent.KIOSK_REVOKED.on(LOG).addKeyValue("kiosk", kiosk).log();
    }
}
