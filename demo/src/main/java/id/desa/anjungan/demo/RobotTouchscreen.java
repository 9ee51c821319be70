package id.desa.anjungan.demo;

import id.desa.anjungan.config.ScreenSettings;
import id.desa.anjungan.kiosk.JavaFxGlass;
import id.desa.anjungan.kiosk.screen.Glass;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.screen.Showing;
import id.desa.anjungan.kiosk.ui.Tick;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// The kiosk's own glass with a robot's finger on it: real mouse presses on a real display, as a touch panel sends
/// them.
final class RobotTouchscreen implements Glass, Touchscreen, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FINGER_DOWN = Duration.ofMillis(45);
    /// Until the display shows what JavaFX drew.
    private static final Duration DRAWN = Duration.ofMillis(60);
    /// A new window is white until the X server has mapped it.
    private static final Duration FIRST_PAINT = Duration.ofSeconds(1);

    private final JavaFxGlass glass;
    private final Random random;
    private final ExecutorService darkroom = Executors.newSingleThreadExecutor();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition shown = lock.newCondition();
    private @Nullable Showing showing;
    private boolean painted;

    private RobotTouchscreen(JavaFxGlass glass, Random random) {
        this.glass = glass;
        this.random = random;
    }

    /// Starts JavaFX and opens the kiosk's window on the display of this process.
    ///
    /// @param random where in a target the finger lands
    static RobotTouchscreen open(ScreenSettings settings, Random random) {
        return new RobotTouchscreen(JavaFxGlass.open(settings, DemoStage.TITLE, Tick.SILENT, true), random);
    }

    @Override
    public Executor thread() {
        return glass.thread();
    }

    @Override
    public void onAction(Consumer<String> listener) {
        glass.onAction(listener);
    }

    @Override
    public void show(Showing next) {
        glass.show(next);
        lock.lock();
        try {
            showing = next;
            shown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Screen await(String what, Predicate<Screen> wanted) throws IOException {
        var left = PATIENCE.toNanos();
        lock.lock();
        try {
            while (showing == null || !wanted.test(showing.screen())) {
                if (left <= 0) {
                    var there = showing == null ? "nothing" : showing.screen().name();
                    throw new IOException("waited for " + what + ", but the screen is " + there);
                }
                left = shown.awaitNanos(left);
            }
            return showing.screen();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + what);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void tap(String action) throws IOException {
        settle();
        var found = onGlass(() -> {
            var target = glass.window().view().screenBounds(action);
            target.ifPresent(this::press);
            return target.isPresent();
        });
        if (!found) {
            throw new IOException("no " + action + " on the screen");
        }
        pause(FINGER_DOWN);
        onGlass(() -> {
            new Robot().mouseRelease(MouseButton.PRIMARY);
            return true;
        });
        pause(FINGER_DOWN);
    }

    private void press(Bounds target) {
        var finger = new Robot();
        finger.mouseMove(
                target.getMinX() + target.getWidth() * (0.3 + 0.4 * random.nextDouble()),
                target.getMinY() + target.getHeight() * (0.3 + 0.4 * random.nextDouble()));
        finger.mousePress(MouseButton.PRIMARY);
    }

    @Override
    public void photograph(Path png) throws IOException {
        settle();
        var picture = onGlass(this::capture);
        darkroom.execute(() -> develop(picture, png));
    }

    private BufferedImage capture() {
        var window = glass.window().stage();
        var frame = new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight());
        return SwingFXUtils.fromFXImage(new Robot().getScreenCapture(null, frame), null);
    }

    private static void develop(BufferedImage picture, Path png) {
        try {
            Files.createDirectories(png.toAbsolutePath().getParent());
            ImageIO.write(picture, "png", png.toFile());
        } catch (IOException e) {
            System.err.println("a picture is missing: " + e.getMessage());
        }
    }

    /// Waits until every picture is on disk.
    @Override
    public void close() {
        darkroom.close();
    }

    /// For whoever asks why a run stopped.
    void photographWhatever(Path png) {
        try {
            photograph(png);
        } catch (IOException e) {
            System.err.println("and no picture could be taken: " + e.getMessage());
        }
    }

    /// A person looks before tapping: the way in of a new screen has ended and is on the glass by then.
    private void settle() throws IOException {
        try {
            onGlass(() -> glass.window().view().settled())
                    .toCompletableFuture()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the screen did not settle", e);
        }
        pause(painted ? DRAWN : FIRST_PAINT);
        painted = true;
    }

    private static void pause(Duration time) throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    private static <T> T onGlass(Supplier<T> work) throws IOException {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the glass did not answer", e);
        }
    }
}
