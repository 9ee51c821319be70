package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Glass;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.screen.Showing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A touchscreen without pixels. It looks at every screen the kiosk shows: each must say something kind, and leave
/// a way on.
final class Eyes implements Glass, Touchscreen, AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;
    /// What goes on by itself: something is under way, or a countdown runs.
    private static final Pattern PASSING = Pattern.compile(
            "starting|attract|enrol\\.(working|restarting)|service\\.(test\\.running|report\\.making)|goodbye|signin\\.(checking|done)|letter\\.(waiting\\..*|slip|left)|collect\\.(waiting\\..*|printing|settling|left)"
                    + "|lease\\.(looking|checking|left)"
                    + "|collect\\.stopped\\..*|data\\.waiting|start\\.asking|info\\.(looking|left)|verify\\.(checking|left)|letter\\.late\\.(keeping|slip)|deferred\\.(looking|left)"
                    + "|service\\.(checking|left|test\\.running|report\\.making|glass\\.(pressing|setting|keeping))"
                    + "|service\\.(wifi\\.joining|power\\.going)");
    private static final Pattern MACHINE_TALK =
            Pattern.compile("(?i)exception|\\bnull\\b|java\\.|<html|\\bHTTP\\b|\\{[a-z]+}");

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Screen> seen = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private Consumer<String> listener = _ -> {};

    @Override
    public Executor thread() {
        return thread;
    }

    @Override
    public void show(Showing showing) {
        lock.lock();
        try {
            seen.add(showing.screen());
            judge(showing.screen());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void judge(Screen screen) {
        if (!PASSING.matcher(screen.name()).matches()
                && screen.focusOrder().stream().noneMatch(Eyes::leadsOn)) {
            faults.add(screen.name() + " is a dead end");
        }
        if (MACHINE_TALK.matcher(words(screen)).find()) {
            faults.add(screen.name() + " speaks like a machine: " + words(screen));
        }
        if (!screen.name().equals("attract") && screen.title().isBlank()) {
            faults.add(screen.name() + " has no title");
        }
    }

    private static boolean leadsOn(Action action) {
        return action.enabled()
                && !action.id().startsWith("foot.")
                && !action.id().startsWith("key.");
    }

    static String words(Screen screen) {
        return screen.title() + " | " + screen.lead() + " | " + screen.parts() + " | " + screen.actions();
    }

    @Override
    public void onAction(Consumer<String> next) {
        listener = next;
    }

    @Override
    public Screen await(String what, Predicate<Screen> wanted) throws IOException {
        lock.lock();
        try {
            var left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (seen.isEmpty() || !wanted.test(seen.getLast())) {
                if (left <= 0) {
                    throw new IOException("waited for " + what + ", there is "
                            + (seen.isEmpty() ? "nothing" : seen.getLast().name() + ": " + words(seen.getLast())));
                }
                left = changed.awaitNanos(left);
            }
            return seen.getLast();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            lock.unlock();
        }
    }

    Screen await(String name) throws IOException {
        return await(name, screen -> screen.name().equals(name));
    }

    /// How often a screen of that name came.
    long shown(String name) {
        lock.lock();
        try {
            return seen.stream().filter(screen -> screen.name().equals(name)).count();
        } finally {
            lock.unlock();
        }
    }

    /// Touches something that is there to be touched.
    @Override
    public void tap(String action) throws IOException {
        await(action + " to touch", screen -> can(screen, action));
        listener.accept(action);
    }

    /// Touches whatever is there, as a finger does that comes too late.
    void press(String action) {
        listener.accept(action);
    }

    void type(String text) throws IOException {
        for (var at = 0; at < text.length(); at++) {
            tap(text.charAt(at) == ' ' ? "key.space" : "key." + text.charAt(at));
        }
    }

    static boolean can(Screen screen, String action) {
        return screen.focusOrder().stream().anyMatch(one -> one.id().equals(action) && one.enabled());
    }

    Screen now() {
        lock.lock();
        try {
            return seen.getLast();
        } finally {
            lock.unlock();
        }
    }

    List<Screen> seen() {
        lock.lock();
        try {
            return List.copyOf(seen);
        } finally {
            lock.unlock();
        }
    }

    /// Fails if any screen so far left somebody alone.
    void wereAlwaysKind() {
        lock.lock();
        try {
            assertThat(faults).isEmpty();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void photograph(Path png) {
        // nothing is drawn here
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
