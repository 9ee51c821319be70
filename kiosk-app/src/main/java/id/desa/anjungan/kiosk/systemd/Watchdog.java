package id.desa.anjungan.kiosk.systemd;

import id.desa.anjungan.kiosk.log.KioskEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells systemd that the kiosk lives, and only where that is true of what a resident depends on: each sign of life
/// goes through the thread that draws, and none goes out while a heart stands still. systemd then ends the process
/// and starts it again.
public final class Watchdog {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    /// Signs of life in the time systemd waits for one: two may be late.
    private static final int BEATS = 4;

    private static final int FRAMES = 12;

    private final ServiceManager manager;
    private final Executor screen;
    private final ScheduledExecutorService clock;
    private final List<Supplier<Optional<String>>> hearts = new CopyOnWriteArrayList<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean told = new AtomicBoolean();

    /// @param screen the JavaFX thread
    /// @param clock one thread that does nothing else
    public Watchdog(ServiceManager manager, Executor screen, ScheduledExecutorService clock) {
        this.manager = manager;
        this.screen = screen;
        this.clock = clock;
    }

    /// @param stopped names what stands still, such as `device scanner`; asked on the watchdog's own thread, must not
    /// wait
    public void guard(Supplier<Optional<String>> stopped) {
        hearts.add(stopped);
    }

    /// Begins, where systemd waits for it at all.
    public void begin() {
        manager.watchdog().map(time -> time.dividedBy(BEATS)).ifPresent(this::beatEvery);
    }

    private void beatEvery(Duration pace) {
        var _ = clock.scheduleAtFixedRate(this::beat, 0, pace.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// One question at a time: a thread that hangs is not buried under questions.
    private void beat() {
        if (asked.compareAndSet(false, true)) {
            screen.execute(this::answered);
        } else {
            standsStill("screen");
        }
    }

    private void answered() {
        asked.set(false);
        clock.execute(this::look);
    }

    private void look() {
        var still = hearts.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
        if (still.isEmpty()) {
            told.set(false);
            manager.alive();
        } else {
            standsStill(still.get());
        }
    }

    /// Once, and before the end: whoever looks for the cause finds where the thread that draws was.
    private void standsStill(String what) {
        if (told.compareAndSet(false, true)) {
            manager.status("stands still: " + what);
            KioskEvent.STANDS_STILL
                    .on(LOG)
                    .addKeyValue("what", what)
                    .addKeyValue("screen-at", whereTheScreenIs())
                    .log();
        }
    }

    private static String whereTheScreenIs() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("JavaFX Application Thread"))
                .flatMap(thread -> Stream.of(thread.getValue()))
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
    }
}
