package id.desa.anjungan.kiosk.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What follows an event: the new state, and what is to be done outside.
public record Next<S, F>(S state, List<F> effects) {
    public Next {
        effects = List.copyOf(effects);
    }

    public static <S, F> Next<S, F> stay(S state) {
        return new Next<>(state, List.of());
    }

    public static <S, F> Next<S, F> run(S state, F effect) {
        return new Next<>(state, List.of(effect));
    }

    public Next<S, F> and(F effect) {
        var more = new ArrayList<>(effects);
        more.add(effect);
        return new Next<>(state, more);
    }

    /// The same step seen from a larger state.
    public <T, G> Next<T, G> within(Function<S, T> wrap, Function<F, G> wrapEffect) {
        return new Next<>(wrap.apply(state), effects.stream().map(wrapEffect).toList());
    }
}
