package id.desa.anjungan.kiosk.loop;

import java.util.Optional;
import java.util.function.Consumer;

/// Does what a reducer asked for, outside: network, printers. Runs on a background thread and may block.
public interface Effects<F, E> {
    /// Does it and emits what came of it: no event, one, or several while it goes on.
    void run(F effect, Consumer<E> emit);

    /// What the session is to hear when [#run] failed by a bug, so that no screen waits for ever.
    Optional<E> broken(F effect);
}
