package id.desa.anjungan.device.supervision;

import id.desa.anjungan.device.DeviceStatus;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.PrinterStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/// Turns what single looks say into what is worth telling: only changes; a device is gone after three misses in a row;
/// one that comes and goes is away until it holds. Not thread-safe, and no clock of its own.
///
/// @param <S> what the device says of itself
final class Steadying<S extends DeviceStatus> {
    private static final int MISSES = 3;
    /// More changes than that within the window are no news any more, they are a loose plug.
    private static final int CHANGES = 6;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    /// It holds when it has said the same for that long.
    private static final Duration STEADY = Duration.ofSeconds(15);

    private final Supplier<S> unsteady;
    private final Deque<Change<S>> changes = new ArrayDeque<>();
    private Optional<S> told = Optional.empty();
    private Optional<S> heard = Optional.empty();
    private long heardSince;
    private int misses;
    private boolean flapping;

    private record Change<S>(S from, long nanos) {}

    /// @param unsteady what is told of a device that comes and goes
    Steadying(Supplier<S> unsteady) {
        this.unsteady = unsteady;
    }

    /// After one more look.
    ///
    /// @param nanos of a clock that only goes forward
    /// @return what to tell, where that is news
    Optional<S> saw(S status, long nanos) {
        misses = isAway(status) ? misses + 1 : 0;
        if (misses > 0 && misses < MISSES && told.isPresent() && !isAway(told.get())) {
            return Optional.empty();
        }
        note(status, nanos);
        var now = flapping ? calmed(status) : status;
        if (told.filter(before -> isSame(before, now)).isPresent()) {
            return Optional.empty();
        }
        told = Optional.of(now);
        return told;
    }

    /// After a job came back with this: no look that missed, but the device's own answer, told at once.
    Optional<S> answered(S status, long nanos) {
        misses = MISSES;
        return saw(status, nanos);
    }

    /// How often in a row it was looked for in vain.
    int misses() {
        return misses;
    }

    private void note(S status, long nanos) {
        if (heard.filter(before -> isSame(before, status)).isEmpty()) {
            heard.ifPresent(before -> changes.addLast(new Change<>(before, nanos)));
            heard = Optional.of(status);
            heardSince = nanos;
        }
        while (!changes.isEmpty() && nanos - changes.getFirst().nanos() > WINDOW.toNanos()) {
            changes.removeFirst();
        }
        if (!flapping) {
            flapping = changes.size() > CHANGES;
        } else if (nanos - heardSince >= STEADY.toNanos()) {
            flapping = false;
            changes.clear();
        }
    }

    /// Of a plug that comes and goes: away. Of a sensor that flickers: the worse of what it says.
    private S calmed(S status) {
        if (isAway(status) || changes.stream().anyMatch(change -> isAway(change.from()))) {
            return unsteady.get();
        }
        return told.filter(before -> !before.works() || status.works()).orElse(status);
    }

    /// The detail of a cause changes with every try; it is no news.
    private static boolean isSame(DeviceStatus one, DeviceStatus other) {
        return one.keywords().equals(other.keywords());
    }

    static boolean isAway(DeviceStatus status) {
        return status instanceof PrinterStatus.Offline || status instanceof PeripheralStatus.Offline;
    }
}
