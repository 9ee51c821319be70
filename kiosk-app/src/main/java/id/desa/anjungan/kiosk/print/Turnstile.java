package id.desa.anjungan.kiosk.print;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/// Lets one session at a time to a printer, and none that has ended. Any thread.
final class Turnstile {
    /// Whoever comes later than this after its end had hours to come.
    private static final int ENDED_KEPT = 1_000;

    private final ReentrantLock printer = new ReentrantLock(true);
    private final Set<Turn> turns = ConcurrentHashMap.newKeySet();
    private final Set<UUID> ended = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > ENDED_KEPT;
        }
    }));
    private final Duration patience;

    Turnstile(Duration patience) {
        this.patience = patience;
    }

    /// One sheet's time at the printer, or its wait for it.
    static final class Turn {
        private final UUID session;
        private final AtomicBoolean abandoned = new AtomicBoolean();
        private final AtomicBoolean atThePrinter = new AtomicBoolean();
        private final CountDownLatch left = new CountDownLatch(1);

        private Turn(UUID session) {
            this.session = session;
        }

        boolean isAbandoned() {
            return abandoned.get();
        }
    }

    /// Waits for the printer; empty where it stays busy too long, or the session gave up meanwhile or has ended. Every
    /// turn must [#leave].
    Optional<Turn> enter(UUID session) {
        var turn = new Turn(session);
        turns.add(turn);
        if (waited() && !turn.isAbandoned() && !ended.contains(session)) {
            turn.atThePrinter.set(true);
            return Optional.of(turn);
        }
        turns.remove(turn);
        if (printer.isHeldByCurrentThread()) {
            printer.unlock();
        }
        return Optional.empty();
    }

    void leave(Turn turn) {
        turns.remove(turn);
        turn.left.countDown();
        printer.unlock();
    }

    /// Gives up every turn of a session.
    ///
    /// @return the one of them that is at the printer right now, so that it must be cleared
    Optional<Turn> abandon(UUID session) {
        var there = Optional.<Turn>empty();
        for (var turn : turns) {
            if (turn.session.equals(session)) {
                turn.abandoned.set(true);
                there = turn.atThePrinter.get() ? Optional.of(turn) : there;
            }
        }
        return there;
    }

    /// Nothing of this session gets to the printer any more, however late it comes.
    ///
    /// @return its turn that is at the printer right now, so that it must be cleared
    Optional<Turn> end(UUID session) {
        ended.add(session);
        return abandon(session);
    }

    /// Waits for a turn to leave. Whoever is at the printer itself is not waited for.
    boolean hasLeft(Turn turn, Duration limit) {
        try {
            return printer.isHeldByCurrentThread() || turn.left.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean waited() {
        try {
            return printer.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
