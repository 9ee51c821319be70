package id.desa.anjungan.kiosk.courier;

import id.desa.anjungan.kiosk.courier.Delivery.Hearing;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.store.Lane;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.store.StoreBroken;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the village all that waits in the outbox, until it heard. Waits between tries grow up to ten minutes with full
/// jitter, so that kiosks do not come back all at once; they are counted on the monotonic clock, which no jump of the
/// wall clock moves.
public final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration DISK_AWAY = Duration.ofSeconds(30);
    private static final Duration TELLING = Duration.ofSeconds(20);

    private final Outbox outbox;
    private final Map<String, Delivery> deliveries;
    private final ScheduledExecutorService worker;
    private final LongSupplier nanoTime;
    private final RandomGenerator random;
    // all that follows: on the worker
    private final Map<Long, Long> notBefore = new HashMap<>();
    private int roundsInVain;
    private Optional<Long> linkNotBefore = Optional.empty();
    private Optional<ScheduledFuture<?>> next = Optional.empty();

    /// @param deliveries by kind of message; one of another kind is set aside
    /// @param worker one thread, for this courier alone: a village that hangs keeps it waiting
    /// @param nanoTime monotonic
    public Courier(
            Outbox outbox,
            Map<String, Delivery> deliveries,
            ScheduledExecutorService worker,
            LongSupplier nanoTime,
            RandomGenerator random) {
        this.outbox = outbox;
        this.deliveries = Map.copyOf(deliveries);
        this.worker = worker;
        this.nanoTime = nanoTime;
        this.random = random;
    }

    /// There is something to tell. Any thread; returns at once.
    public void nudge() {
        worker.execute(this::deliver);
    }

    /// The village answers again: nothing waits any longer. Any thread; returns at once.
    public void hurry() {
        worker.execute(this::deliverAll);
    }

    /// Tells all that waits, now. Blocks for as long as a few calls may take; any thread but the worker.
    ///
    /// @return whether nothing of this lane waits any more
    public boolean tellNow(Lane lane) {
        try {
            return worker.submit(() -> {
                        deliverAll();
                        return outbox.waiting(lane) == 0;
                    })
                    .get(TELLING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException untold) {
            return false; // a bug is told by the worker
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void deliverAll() {
        notBefore.clear();
        linkNotBefore = Optional.empty();
        deliver();
    }

    /// A disk that refuses is asked again a little later; what the village heard meanwhile it hears twice, as one.
    void deliver() {
        try {
            deliverHeads();
        } catch (StoreBroken refused) {
            next.ifPresent(waiting -> waiting.cancel(false));
            next = Optional.of(worker.schedule(this::comeBack, DISK_AWAY.toNanos(), TimeUnit.NANOSECONDS));
        }
    }

    private void deliverHeads() {
        var heads = outbox.heads();
        for (var entry = ready(heads); entry.isPresent(); entry = ready(heads)) {
            tell(entry.get());
            heads = outbox.heads();
        }
        next.ifPresent(waiting -> waiting.cancel(false));
        next = wait(heads).map(nanos -> worker.schedule(this::comeBack, nanos, TimeUnit.NANOSECONDS));
    }

    /// What runs is not to be cancelled: a bug in it would be lost with it.
    private void comeBack() {
        next = Optional.empty();
        deliver();
    }

    private Optional<Outbox.Entry> ready(List<Outbox.Entry> heads) {
        return heads.stream().filter(entry -> due(entry) <= 0).findFirst();
    }

    private Optional<Long> wait(List<Outbox.Entry> heads) {
        return heads.stream().map(this::due).min(Long::compare).map(nanos -> Math.max(1, nanos));
    }

    /// How long an entry still waits.
    private long due(Outbox.Entry entry) {
        var now = nanoTime.getAsLong();
        var own = notBefore.getOrDefault(entry.id(), now) - now;
        return Math.max(own, linkNotBefore.orElse(now) - now);
    }

    private void tell(Outbox.Entry entry) {
        if (!outbox.leaves(entry)) {
            return; // taken back while it waited for its turn
        }
        switch (hearing(entry)) {
            case Hearing.Heard _ -> {
                outbox.done(entry);
                answered(entry);
                say(KioskEvent.MESSAGE_HEARD, entry, "");
            }
            case Hearing.Never(var why) -> {
                outbox.setAside(entry);
                answered(entry);
                say(KioskEvent.MESSAGE_SET_ASIDE, entry, why);
            }
            case Hearing.Later(var why) -> {
                answered(entry);
                notBefore.put(entry.id(), nanoTime.getAsLong() + backOff(entry.attempts()));
                say(KioskEvent.MESSAGE_DELAYED, entry, why);
            }
            case Hearing.NoLink(var fault) -> {
                linkNotBefore = Optional.of(nanoTime.getAsLong() + backOff(roundsInVain++));
                say(KioskEvent.MESSAGE_DELAYED, entry, fault);
            }
        }
    }

    /// A delivery that breaks on one message must not stop the kiosk, and with it every other message, at each start.
    private Hearing hearing(Outbox.Entry entry) {
        var delivery = deliveries.get(entry.kind());
        if (delivery == null) {
            return new Hearing.Never("unknown-kind");
        }
        try {
            return delivery.deliver(entry);
        } catch (StoreBroken broken) {
            throw broken; // of the disk, not of the message
        } catch (RuntimeException bug) {
            return new Hearing.Never(bug.getClass().getName());
        }
    }

    private void answered(Outbox.Entry entry) {
        notBefore.remove(entry.id());
        roundsInVain = 0;
        linkNotBefore = Optional.empty();
    }

    private static void say(KioskEvent event, Outbox.Entry entry, String why) {
        event.on(LOG)
                .addKeyValue("kind", entry.kind())
                .addKeyValue("key", entry.key())
                .addKeyValue("attempts", entry.attempts() + 1)
                .addKeyValue("why", why)
                .log();
    }

    private long backOff(int attempts) {
        var most = Math.min(LONGEST.toNanos(), FIRST.toNanos() << Math.min(attempts, 20));
        return random.nextLong(most) + 1;
    }
}
