package id.desa.anjungan.kiosk.service.burnin;

import id.desa.anjungan.kiosk.service.burnin.BurnInLog.Look;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// A day of looks at everything, one a minute, and a short slip every six hours: four slips a day are all the paper it
/// takes. It goes on after a power cut, beside residents, and says at the end what failed. One thread calls [#round].
public final class BurnIn {
    public static final Duration LENGTH = Duration.ofHours(24);
    public static final Duration EVERY = Duration.ofMinutes(1);
    static final Duration BETWEEN_SLIPS = Duration.ofHours(6);

    private final BurnInShelf shelf;
    private final Supplier<List<Look>> look;
    private final Slip slip;
    private final BooleanSupplier nobodyThere;
    private final InstantSource clock;
    private Optional<BurnInLog> log;

    /// Prints how far it is.
    @FunctionalInterface
    public interface Slip {
        /// @return what came of it
        Look print(BurnInLog log);
    }

    /// @param look looks at everything once; blocks
    /// @param nobodyThere whether a slip would come into nobody's hands
    public BurnIn(
            BurnInShelf shelf, Supplier<List<Look>> look, Slip slip, BooleanSupplier nobodyThere, InstantSource clock) {
        this.shelf = shelf;
        this.look = look;
        this.slip = slip;
        this.nobodyThere = nobodyThere;
        this.clock = clock;
        this.log = shelf.read();
    }

    /// The one that runs, or the last.
    public synchronized Optional<BurnInLog> log() {
        return log;
    }

    public synchronized void begin() {
        if (log.filter(BurnInLog::running).isEmpty()) {
            kept(BurnInLog.begun(clock.instant(), LENGTH));
        }
    }

    public synchronized void stop() {
        log.filter(BurnInLog::running).ifPresent(running -> kept(running.ended(clock.instant(), true)));
    }

    /// To be called every minute, whether one runs or not.
    public void round() {
        var before = log();
        if (before.filter(BurnInLog::running).isEmpty()) {
            return;
        }
        var looks = look.get(); // outside of the lock: it asks the village
        var printed = due(before.get()) ? Optional.of(slip.print(before.get())) : Optional.<Look>empty();
        add(before.get(), looks, printed);
    }

    private boolean due(BurnInLog running) {
        var now = clock.instant();
        var last = running.slipAt().orElse(running.began());
        var first = running.slipAt().isEmpty() && running.rounds() == 0;
        return (first || Duration.between(last, now).compareTo(BETWEEN_SLIPS) >= 0) && nobodyThere.getAsBoolean();
    }

    private synchronized void add(BurnInLog before, List<Look> looks, Optional<Look> printed) {
        var running = log.filter(BurnInLog::running).filter(now -> now.began().equals(before.began()));
        if (running.isEmpty()) {
            return; // stopped meanwhile
        }
        var now = clock.instant();
        var all = new ArrayList<>(looks);
        printed.ifPresent(all::add);
        var next = running.get().round(now, all);
        var after = printed.isPresent() ? next.slip(now) : next;
        kept(Duration.between(after.began(), now).compareTo(after.length()) >= 0 ? after.ended(now, false) : after);
    }

    private void kept(BurnInLog next) {
        log = Optional.of(next);
        shelf.keep(next);
    }
}
