package id.desa.anjungan.kiosk.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;

/// Runs parts of a test on the JavaFX thread, without a display.
public abstract class FxTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Toolkit.headless();
        Toolkit.start();
    }

    protected static void onFx(Runnable work) {
        fromFx(() -> {
            work.run();
            return true;
        });
    }

    protected static <T> T fromFx(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, Platform::runLater).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof AssertionError failed) {
                throw failed;
            }
            throw e;
        }
    }
}
