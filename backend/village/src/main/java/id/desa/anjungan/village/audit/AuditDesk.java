package id.desa.anjungan.village.audit;

import id.desa.anjungan.backend.api.AuditBatch;
import id.desa.anjungan.backend.api.AuditEntry;
import id.desa.anjungan.backend.api.AuditHead;
import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.reply.Refusal;
import id.desa.anjungan.village.reply.Reply;
import id.desa.anjungan.village.request.Calls;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.store.Tx;
import id.desa.anjungan.village.time.VillageTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the kiosks' audit and checks that it goes on where it ended. What does not is kept all the same, and an
/// officer's page says so: a kiosk whose disk was put back or edited shows here, whatever it says of itself.
public final class AuditDesk {
    /// Why officers are called.
    public static final String REASON = "audit-broken";

    private static final Logger LOG = LoggerFactory.getLogger(AuditDesk.class);

    private final Store store;
    private final Calls calls;
    private final VillageTime time;

    public AuditDesk(Store store, Calls calls, VillageTime time) {
        this.store = store;
        this.calls = calls;
        this.time = time;
    }

    private record Known(long seq, String hash) {}

    public Reply<AuditHead> keep(String kiosk, AuditBatch batch) {
        if (batch.entries().isEmpty() || !goesOnInItself(batch)) {
            return Refusal.BAD_REQUEST.reply();
        }
        return store.write(tx -> {
            trouble(tx, kiosk, batch).ifPresent(what -> alarm(tx, kiosk, what));
            batch.entries().forEach(entry -> add(tx, kiosk, batch.epoch(), entry));
            return new Reply.Given<>(
                    new AuditHead(head(tx, kiosk, batch.epoch()).map(Known::seq).orElse(0L)));
        });
    }

    private static boolean goesOnInItself(AuditBatch batch) {
        var previous = batch.previous();
        var seq = batch.entries().getFirst().seq();
        for (var entry : batch.entries()) {
            if (entry.seq() != seq++ || !entry.follows(previous)) {
                return false;
            }
            previous = entry.hash();
        }
        return true;
    }

    private static Optional<String> trouble(Tx tx, String kiosk, AuditBatch batch) {
        var said = batch.entries().stream().anyMatch(entry -> entry.act().equals(REASON));
        if (said) {
            return Optional.of("said");
        }
        for (var entry : batch.entries()) {
            var kept = hash(tx, kiosk, batch.epoch(), entry.seq());
            if (kept.isPresent() && !kept.get().equals(entry.hash())) {
                return Optional.of("fork");
            }
        }
        var first = batch.entries().getFirst();
        if (first.seq() == 1) {
            return begins(tx, kiosk, batch);
        }
        var before = hash(tx, kiosk, batch.epoch(), first.seq() - 1);
        var follows = before.isPresent()
                ? before.get().equals(batch.previous())
                : goesOnFromAnotherStore(tx, kiosk, batch.previous(), first.seq() - 1);
        return follows ? Optional.empty() : Optional.of("gap");
    }

    /// A store that was brought back from a copy has another epoch. Where it goes on behind the very last entry
    /// that was heard, nothing is missing; where more was heard than it knows, somebody should look.
    private static boolean goesOnFromAnotherStore(Tx tx, String kiosk, String previous, long seq) {
        return tx.one(
                        "SELECT a.epoch FROM kiosk_audit a WHERE a.kiosk = ? AND a.seq = ? AND a.hash = ?"
                                + " AND NOT EXISTS (SELECT 1 FROM kiosk_audit b WHERE b.kiosk = a.kiosk"
                                + " AND b.epoch = a.epoch AND b.seq > a.seq)",
                        row -> row.text("epoch"),
                        kiosk,
                        seq,
                        previous)
                .isPresent();
    }

    private static Optional<String> begins(Tx tx, String kiosk, AuditBatch batch) {
        var another = tx.number(
                "SELECT count(*) FROM kiosk_audit WHERE kiosk = ? AND epoch <> ? LIMIT 1", kiosk, batch.epoch());
        var known = head(tx, kiosk, batch.epoch()).isPresent();
        if (known && !batch.previous().equals(batch.epoch())) {
            return Optional.of("fork");
        }
        return another > 0 && !known ? Optional.of("anew") : Optional.empty();
    }

    private void alarm(Tx tx, String kiosk, String what) {
        calls.add(tx, kiosk, REASON, time.now());
        VillageEvent.AUDIT_BROKEN
                .on(LOG)
                .addKeyValue("kiosk", kiosk)
                .addKeyValue("what", what)
                .log();
    }

    private static Optional<Known> head(Tx tx, String kiosk, String epoch) {
        return tx.one(
                "SELECT seq, hash FROM kiosk_audit WHERE kiosk = ? AND epoch = ? ORDER BY seq DESC LIMIT 1",
                row -> new Known(row.number("seq"), row.text("hash")),
                kiosk,
                epoch);
    }

    private static Optional<String> hash(Tx tx, String kiosk, String epoch, long seq) {
        return tx.one(
                "SELECT hash FROM kiosk_audit WHERE kiosk = ? AND epoch = ? AND seq = ?",
                row -> row.text("hash"),
                kiosk,
                epoch,
                seq);
    }

    /// What was said first stays.
    private static void add(Tx tx, String kiosk, String epoch, AuditEntry entry) {
        tx.update(
                "INSERT INTO kiosk_audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                kiosk,
                epoch,
                entry.seq(),
                entry.at(),
                entry.session(),
                entry.actor(),
                entry.level(),
                entry.act(),
                entry.who(),
                entry.subject(),
                entry.hash());
    }
}
