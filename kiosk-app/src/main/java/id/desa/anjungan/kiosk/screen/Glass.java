package id.desa.anjungan.kiosk.screen;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What stands between the kiosk and the hands of a person: the touchscreen, or a test's eyes.
public interface Glass {
    /// The one thread screens live on.
    Executor thread();

    /// Shows a screen, on [#thread].
    void show(Showing showing);

    /// Tells the id of every action that is touched.
    void onAction(Consumer<String> listener);
}
