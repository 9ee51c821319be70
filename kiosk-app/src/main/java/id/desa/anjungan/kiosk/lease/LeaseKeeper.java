package id.desa.anjungan.kiosk.lease;

import id.desa.anjungan.backend.api.Lease;
import id.desa.anjungan.backend.api.Leases;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.store.LeaseRows;
import id.desa.anjungan.kiosk.store.PrintLedger;
import id.desa.anjungan.kiosk.store.StoreBroken;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.GrantCheck;
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
    private final BooleanSupplier timeIsCertain;
    private final Runnable outcomeWaits;
    private final LongSupplier nanoTime = System::nanoTime;
    private volatile OptionalLong heardAt = OptionalLong.empty();

    /// @param timeIsCertain where it is not, nothing is thrown away because it is too old
    /// @param outcomeWaits called when the village has something new to hear
    public LeaseKeeper(
            LeaseSource village,
            LeaseShelf shelf,
            PrintLedger ledger,
            BooleanSupplier linkIsThere,
            BooleanSupplier timeIsCertain,
            Runnable outcomeWaits) {
        this.village = village;
        this.shelf = shelf;
        this.ledger = ledger;
        this.linkIsThere = linkIsThere;
        this.timeIsCertain = timeIsCertain;
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

    /// One round. What has expired goes with or without a link, once the time is certain.
    public void sync() {
        heardAt = OptionalLong.empty();
        try {
            shelf.dropOfOthers();
            if (timeIsCertain.getAsBoolean()) {
                shelf.held().stream().filter(shelf::isOver).forEach(row -> giveUp(row, "expired"));
            }
            var epoch = shelf.epoch();
            if (linkIsThere.getAsBoolean() && village.leases() instanceof Answer.Ok<Leases>(var leases)) {
                heard(leases, epoch);
                heardAt = OptionalLong.of(nanoTime.getAsLong());
            }
        } catch (StoreBroken broken) {
            KioskEvent.STORE_BROKEN
                    .on(LOG)
                    .addKeyValue("error", broken.getClass().getName())
                    .log();
        }
    }

    private void heard(Leases answer, String epoch) {
        var wanted = answer.leases().stream()
                .collect(Collectors.toMap(lease -> lease.grant().id(), Function.identity(), (first, _) -> first));
        answer.settled().forEach(one -> ledger.settledThere(one.grant(), one.printed(), one.at()));
        for (var row : shelf.held()) {
            var lease = wanted.remove(row.grantId());
            if (lease == null) {
                giveUp(row, "recalled");
            } else if (isSound(lease)) {
                bearing(() -> shelf.refresh(row, lease));
            }
        }
        wanted.values().stream().filter(LeaseKeeper::isSound).forEach(lease -> bearing(() -> fetch(lease, epoch)));
    }

    /// One that is not is left as it is: what lies here of it already is neither changed nor given up.
    private static boolean isSound(Lease lease) {
        var sound = GrantCheck.isPlausible(lease.grant()) && CodeChecks.canCheck(lease.code());
        if (!sound) {
            leftOut();
        }
        return sound;
    }

    /// One lease that breaks something must not keep the others away.
    private static void bearing(Runnable step) {
        try {
            step.run();
        } catch (StoreBroken broken) {
            throw broken; // of the disk, not of the lease
        } catch (RuntimeException bug) {
            leftOut();
        }
    }

    private static void leftOut() {
        KioskEvent.ANSWER_WEEDED
                .on(LOG)
                .addKeyValue("kind", Lease.class.getSimpleName())
                .addKeyValue("items", 1)
                .log();
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

    private void fetch(Lease lease, String epoch) {
        if (shelf.held().size() >= MOST_LETTERS
                || shelf.bytes() >= MOST_BYTES
                || ledger.ofGrant(lease.grant().id()).isPresent()) {
            return;
        }
        if (village.document(lease.grant()) instanceof Answer.Ok<byte[]>(var pdf)
                && pdf.length <= LARGEST
                && shelf.put(lease, pdf, epoch)) {
            KioskEvent.LEASE_KEPT
                    .on(LOG)
                    .addKeyValue("grant", lease.grant().id())
                    .addKeyValue("until", lease.grant().expiresAt())
                    .log();
        }
    }
}
