package id.desa.anjungan.kiosk.print;

import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.VillageBackend;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the village what became of every print, in order, until it heard. Waits between tries grow up to ten minutes
/// with full jitter, so that kiosks do not come back all at once.
public final class OutcomeCourier implements PrintReports {
    private static final Logger LOG = LoggerFactory.getLogger(OutcomeCourier.class);
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration TELLING = Duration.ofSeconds(20);
    private static final int SERVER = 500;
    /// Refusals that say nothing about the report itself.
    private static final Set<String> LATER =
            Set.of(Problem.USE_DPOP_NONCE, Problem.KIOSK_UNKNOWN, Problem.SLOW_DOWN, Problem.INTERNAL);

    private final Outbox outbox;
    private final VillageBackend village;
    private final ScheduledExecutorService worker;
    private final InstantSource clock;
    private final RandomGenerator random;
    private Optional<ScheduledFuture<?>> next = Optional.empty(); // on the worker

    /// @param worker one thread, for this courier alone: a village that hangs keeps it waiting
    public OutcomeCourier(
            Outbox outbox,
            VillageBackend village,
            ScheduledExecutorService worker,
            InstantSource clock,
            RandomGenerator random) {
        this.outbox = outbox;
        this.village = village;
        this.worker = worker;
        this.clock = clock;
        this.random = random;
    }

    /// There is something to tell. Any thread; returns at once.
    public void nudge() {
        worker.execute(this::deliver);
    }

    /// The village answers again: nothing waits any longer. Any thread; returns at once.
    public void hurry() {
        worker.execute(() -> {
            outbox.hurry();
            deliver();
        });
    }

    @Override
    public boolean tellNow() {
        try {
            return worker.submit(() -> {
                        outbox.hurry();
                        deliver();
                        return outbox.due().isEmpty();
                    })
                    .get(TELLING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException untold) {
            return false; // a bug is told by the worker
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void deliver() {
        for (var entry = outbox.next(); entry.isPresent(); entry = outbox.next()) {
            tell(entry.get());
        }
        next.ifPresent(waiting -> waiting.cancel(false));
        next = outbox.due().map(due -> {
            var wait = Math.max(1, due.toEpochMilli() - clock.millis());
            return worker.schedule(this::comeBack, wait, TimeUnit.MILLISECONDS);
        });
    }

    /// What runs is not to be cancelled: a bug in it would be lost with it.
    private void comeBack() {
        next = Optional.empty();
        deliver();
    }

    private void tell(Outbox.Entry entry) {
        switch (village.report(entry.grantId(), entry.report())) {
            case Answer.Ok<Boolean> _ -> {
                outbox.done(entry);
                KioskEvent.OUTCOME_REPORTED
                        .on(LOG)
                        .addKeyValue("grant", entry.grantId())
                        .addKeyValue("disposition", entry.report().disposition())
                        .log();
            }
            case Answer.Refused<Boolean>(var problem) -> {
                if (LATER.contains(problem.code()) || problem.status() >= SERVER) {
                    delay(entry, problem.code());
                } else {
                    outbox.done(entry); // it would be refused for ever
                    KioskEvent.OUTCOME_REFUSED
                            .on(LOG)
                            .addKeyValue("grant", entry.grantId())
                            .addKeyValue("code", problem.code())
                            .log();
                }
            }
            case Answer.Unavailable<Boolean>(var fault) -> delay(entry, fault.name());
        }
    }

    private void delay(Outbox.Entry entry, String fault) {
        outbox.delay(entry, backOff(entry.attempts()));
        KioskEvent.OUTCOME_DELAYED
                .on(LOG)
                .addKeyValue("grant", entry.grantId())
                .addKeyValue("fault", fault)
                .addKeyValue("attempts", entry.attempts() + 1)
                .log();
    }

    private Duration backOff(int attempts) {
        var most = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(attempts, 20));
        return Duration.ofMillis(random.nextLong(most) + 1);
    }
}
