package id.desa.anjungan.bench.kill;

import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Glass;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.screen.Showing;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A touchscreen nobody sees, and the one who touches it: with a slip in the hand it walks to the paper by whatever is
/// offered.
final class Robot implements Glass {
    private static final List<String> WAY =
            List.of("privacy.understood", "signin.slip", "home.print", "print", "retry", "came.out", "end");
    private static final long AGAIN_MILLIS = 1_500;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("glass").factory());
    private final Consumer<String> scanner;
    private final Consumer<String> tells;
    // all that follows: on the glass's thread
    private Consumer<String> listener = _ -> {};
    private Optional<Errand> errand = Optional.empty();
    private String shown = "";
    private Optional<Screen> now = Optional.empty();

    /// @param scanner holds a code before the kiosk's scanner
    /// @param tells hears every new screen's name
    Robot(Consumer<String> scanner, Consumer<String> tells) {
        this.scanner = scanner;
        this.tells = tells;
        var _ = thread.scheduleWithFixedDelay(this::act, AGAIN_MILLIS, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// @param slip what the slip's QR holds
    record Errand(String slip, String pin, String request) {
        @Override
        public String toString() {
            return "Errand[" + request + "]";
        }
    }

    void goes(Errand next) {
        thread.execute(() -> {
            errand = Optional.of(next);
            act();
        });
    }

    @Override
    public Executor thread() {
        return thread;
    }

    @Override
    public void onAction(Consumer<String> next) {
        listener = next;
    }

    @Override
    public void show(Showing showing) {
        now = Optional.of(showing.screen());
        if (!showing.screen().name().equals(shown)) {
            shown = showing.screen().name();
            tells.accept(shown);
            thread.execute(this::act); // not within the showing
        }
    }

    private void act() {
        now.ifPresent(screen -> errand.ifPresent(going -> act(screen, going)));
    }

    private void act(Screen screen, Errand going) {
        switch (screen.name()) {
            case "attract", "goodbye" -> touch(screen, Stream.of("start"));
            case "signin.slip" -> scanner.accept(going.slip());
            case "signin.pin" -> going.pin().chars().forEach(digit -> listener.accept("key." + (char) digit));
            case "collect.take_paper" -> {
                errand = Optional.empty();
                tells.accept("done");
                touch(screen, Stream.of("end"));
            }
            default -> touch(screen, Stream.concat(Stream.of("card." + going.request()), WAY.stream()));
        }
    }

    private void touch(Screen screen, Stream<String> wanted) {
        wanted.filter(id -> screen.focusOrder().stream()
                        .filter(Action::enabled)
                        .anyMatch(one -> one.id().equals(id)))
                .findFirst()
                .ifPresent(listener);
    }
}
