package id.desa.anjungan.kiosk.loop;

import id.desa.anjungan.kiosk.log.KioskEvent;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where a screen moves: event in, new state, new screen, effects out. Written once for all screens.
///
/// `dispatch` may be called from any thread; state lives on `ui` alone.
///
/// @param <S> state
/// @param <E> event
/// @param <F> effect
/// @param <V> what the view draws
public final class ScreenLoop<S, E, F, V> {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenLoop.class);

    private final BiFunction<S, E, Next<S, F>> reduce;
    private final Function<S, V> present;
    private final Consumer<V> view;
    private final Effects<F, E> effects;
    private final Executor ui;
    private final Executor background;
    private S state;

    /// @param ui `Platform::runLater`; `Runnable::run` in tests
    /// @param background virtual threads; `Runnable::run` in tests
    public ScreenLoop(
            S start,
            BiFunction<S, E, Next<S, F>> reduce,
            Function<S, V> present,
            Consumer<V> view,
            Effects<F, E> effects,
            Executor ui,
            Executor background) {
        this.state = start;
        this.reduce = reduce;
        this.present = present;
        this.view = view;
        this.effects = effects;
        this.ui = ui;
        this.background = background;
    }

    /// Draws the first screen.
    public void start() {
        ui.execute(() -> view.accept(present.apply(state)));
    }

    public void dispatch(E event) {
        ui.execute(() -> step(event));
    }

    private void step(E event) {
        var next = reduce.apply(state, event);
        state = next.state();
        view.accept(present.apply(state));
        for (var effect : next.effects()) {
            background.execute(() -> run(effect));
        }
    }

    /// The effect boundary: a bug out there becomes an event, so that the resident gets a sentence and a way on.
    private void run(F effect) {
        try {
            effects.run(effect, this::dispatch);
        } catch (RuntimeException e) {
            // The class only: the effect and the exception's words may hold personal data.
            KioskEvent.EFFECT_BROKEN
                    .on(LOG)
                    .addKeyValue("effect", effect.getClass().getSimpleName())
                    .addKeyValue("error", e.getClass().getName())
                    .log();
            effects.broken(effect).ifPresent(this::dispatch);
        }
    }
}
