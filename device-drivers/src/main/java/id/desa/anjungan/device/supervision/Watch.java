package id.desa.anjungan.device.supervision;

import id.desa.anjungan.device.Device;
import id.desa.anjungan.device.DeviceStatus;
import id.desa.anjungan.device.Statistic;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at one device again and again, and tells what is new. A look that does not come back is a miss like any other,
/// and no second one is begun beside it.
///
/// @param <S> what the device says of itself
final class Watch<S extends DeviceStatus> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final String name;
    private final Device device;
    private final Supplier<S> look;
    private final Supplier<S> lost;
    private final BoundedCalls calls;
    private final SupervisionSettings settings;
    private final ScheduledExecutorService clock;
    private final Consumer<DeviceChange> listener;
    private final Steadying<S> steadying;
    private final Backoff backoff;
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicLong reconnects = new AtomicLong();
    private final AtomicLong nanosOn = new AtomicLong();
    private final CountDownLatch firstLook = new CountDownLatch(1);
    private volatile S told;
    private volatile boolean open = true;
    private volatile boolean broken;
    private boolean wasTold;
    private volatile Future<?> next = CompletableFuture.completedFuture(null);
    private volatile CompletableFuture<S> asked = new CompletableFuture<>();
    private volatile long lastLook;
    private volatile boolean begun;

    /// @param look asks the device
    /// @param lost what is to be told where it does not come back
    /// @param unsteady what is to be told where it comes and goes
    Watch(
            String name,
            Device device,
            Supplier<S> look,
            Supplier<S> lost,
            Supplier<S> unsteady,
            BoundedCalls calls,
            Surroundings around) {
        this.name = name;
        this.device = device;
        this.look = look;
        this.lost = lost;
        this.calls = calls;
        this.settings = around.settings();
        this.clock = around.clock();
        this.listener = around.listener();
        this.steadying = new Steadying<>(unsteady);
        this.backoff = new Backoff(settings.firstRetry(), settings.lastRetry(), around.random());
        this.told = lost.get();
        this.lastLook = System.nanoTime();
        this.asked.complete(told);
    }

    /// What all watches share.
    record Surroundings(
            SupervisionSettings settings,
            ScheduledExecutorService clock,
            RandomGenerator random,
            Consumer<DeviceChange> listener) {}

    /// What was told last. Never blocks.
    S status() {
        return told;
    }

    /// Waits until it was looked at once, or that took too long.
    void awaitFirstLook() throws InterruptedException {
        var _ = firstLook.await(settings.lookBound().toNanos(), TimeUnit.NANOSECONDS);
    }

    /// A job came back with this. Whoever was told so waits for the next change, which there would not be if it were
    /// kept from the others.
    synchronized void answered(S status) {
        steadying.answered(status, System.nanoTime()).ifPresent(this::tell);
    }

    /// Whether looks have stopped coming back, which no driver can cause: each look is bounded, whatever the driver
    /// does.
    boolean standsStill() {
        return begun
                && open
                && System.nanoTime() - lastLook > settings.overdue().toNanos();
    }

    /// Looks now rather than later: something has just happened to it.
    void nudge() {
        if (!begun) {
            lastLook = System.nanoTime();
            begun = true;
        }
        calls.start(this::lookNow);
    }

    private void lookNow() {
        if (open && looking.compareAndSet(false, true)) {
            try {
                looked(bounded());
            } finally {
                looking.set(false);
            }
        }
    }

    private S bounded() {
        if (!asked.isDone()) {
            return lost.get(); // the last look still hangs: one thread is enough
        }
        try {
            asked = calls.begin(look);
            var answer = BoundedCalls.await(asked, settings.lookBound()).orElseGet(lost);
            broken = false;
            return answer;
        } catch (RuntimeException bug) {
            if (!broken) { // once, not each second
                LOG.error("the driver of {}", name, bug);
            }
            broken = true;
            return lost.get();
        }
    }

    private synchronized void looked(S status) {
        var now = System.nanoTime();
        if (told.works()) {
            nanosOn.addAndGet(now - lastLook);
        }
        lastLook = now;
        steadying.saw(status, now).ifPresent(this::tell);
        firstLook.countDown();
        next.cancel(false);
        later(wait(status));
    }

    private void later(Duration wait) {
        try {
            if (open) {
                next = clock.schedule(this::nudge, wait.toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (RejectedExecutionException closing) {
            // nobody looks any more
        }
    }

    private Duration wait(S status) {
        if (Steadying.isAway(status) && steadying.misses() >= 3) {
            return backoff.next();
        }
        if (!Steadying.isAway(status)) {
            backoff.reset();
        }
        return settings.look();
    }

    private void tell(S status) {
        if (wasTold && Steadying.isAway(told) && !Steadying.isAway(status)) {
            reconnects.incrementAndGet();
        }
        wasTold = true;
        told = status;
        listener.accept(new DeviceChange(name, status));
    }

    String name() {
        return name;
    }

    DeviceReport report() {
        return new DeviceReport(name, told, device.capabilities(), statistics());
    }

    Map<Statistic, Long> statistics() {
        var all = new EnumMap<Statistic, Long>(Statistic.class);
        all.put(Statistic.RECONNECTS, reconnects.get());
        all.putAll(device.statistics()); // a driver that counts its own reconnects sees the short ones too
        all.put(Statistic.MINUTES_ON, TimeUnit.NANOSECONDS.toMinutes(nanosOn.get()));
        return all;
    }

    /// No look begins from now on.
    void stop() {
        open = false;
        next.cancel(false);
    }

    @Override
    public void close() {
        stop();
        var _ = calls.within(settings.clearBound(), () -> {
            device.close();
            return true;
        });
        calls.close();
    }
}
