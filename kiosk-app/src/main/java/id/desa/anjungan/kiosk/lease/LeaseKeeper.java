package id.desa.anjungan.kiosk.lease;

import id.desa.anjungan.backend.api.Lease;
import id.desa.anjungan.backend.api.Leases;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.store.LeaseRows;
import id.desa.anjungan.kiosk.store.PrintLedger;
import id.desa.anjungan.kiosk.store.StoreBroken;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.LeaseSource;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the shelf as the village wants it: fetches what may be held ahead, gives up what may not any more. One thread;
/// blocks.
public final class LeaseKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final int MOST_LETTERS = 200;
    private static final int LARGEST = 10_000_000;
    private static final long MOST_BYTES = 64_000_000;

    private final LeaseSource village;
    private final LeaseShelf shelf;
    private final PrintLedger ledger;
    private final BooleanSupplier linkIsThere;
    private final Runnable outcomeWaits;
    private final LongSupplier nanoTime = System::nanoTime;
    private volatile OptionalLong heardAt = OptionalLong.empty();

    /// @param outcomeWaits called when the village has something new to hear
    public LeaseKeeper(
            LeaseSource village,
            LeaseShelf shelf,
            PrintLedger ledger,
            BooleanSupplier linkIsThere,
            Runnable outcomeWaits) {
        this.village = village;
        this.shelf = shelf;
        this.ledger = ledger;
        this.linkIsThere = linkIsThere;
        this.outcomeWaits = outcomeWaits;
    }

    /// A round where it is time for one: half a minute after one that went well, at once after one that did not.
    /// Called every few seconds.
    public void look() {
        var last = heardAt;
        if (last.isEmpty() || nanoTime.getAsLong() - last.getAsLong() >= EVERY.toNanos()) {
            sync();
        }
    }

    /// One round. What has expired goes with or without a link.
    public void sync() {
        heardAt = OptionalLong.empty();
        try {
            shelf.dropOfOthers();
            shelf.held().stream().filter(row -> !shelf.isOurs(row)).forEach(row -> giveUp(row, "expired"));
            if (linkIsThere.getAsBoolean() && village.leases() instanceof Answer.Ok<Leases>(var leases)) {
                heard(leases);
                heardAt = OptionalLong.of(nanoTime.getAsLong());
            }
        } catch (StoreBroken broken) {
            KioskEvent.STORE_BROKEN
                    .on(LOG)
                    .addKeyValue("error", broken.getClass().getName())
                    .log();
        }
    }

    private void heard(Leases answer) {
        var wanted = answer.leases().stream()
                .collect(Collectors.toMap(lease -> lease.grant().id(), Function.identity(), (first, _) -> first));
        answer.settled().forEach(one -> ledger.settledThere(one.grant(), one.printed(), one.at()));
        for (var row : shelf.held()) {
            var lease = wanted.remove(row.grantId());
            if (lease == null) {
                giveUp(row, "recalled");
            } else {
                shelf.refresh(row, lease);
            }
        }
        wanted.values().stream()
                .filter(lease -> CodeChecks.canCheck(lease.code()))
                .forEach(this::fetch);
    }

    private void giveUp(LeaseRows.Row row, String why) {
        if (ledger.giveUp(row.grantId())) {
            KioskEvent.LEASE_GIVEN_UP
                    .on(LOG)
                    .addKeyValue("grant", row.grantId())
                    .addKeyValue("why", why)
                    .log();
            outcomeWaits.run();
        }
    }

    private void fetch(Lease lease) {
        if (shelf.held().size() >= MOST_LETTERS
                || shelf.bytes() >= MOST_BYTES
                || ledger.ofGrant(lease.grant().id()).isPresent()) {
            return;
        }
        if (village.document(lease.grant()) instanceof Answer.Ok<byte[]>(var pdf)
                && pdf.length <= LARGEST
                && shelf.put(lease, pdf)) {
            KioskEvent.LEASE_KEPT
                    .on(LOG)
                    .addKeyValue("grant", lease.grant().id())
                    .addKeyValue("until", lease.grant().expiresAt())
                    .log();
        }
    }
}
