package id.desa.anjungan.kiosk.ui;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/// Starts JavaFX once in a program that has no `Application`.
public final class Toolkit {
    private Toolkit() {}

    /// Draw in memory: no display, no window manager, no graphics card. Before [#start()].
    public static void headless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    /// Waits until JavaFX runs; closing the last window does not end it.
    public static void start() throws InterruptedException {
        var ready = new CountDownLatch(1);
        try {
            Platform.startup(ready::countDown);
        } catch (IllegalStateException alreadyRunning) {
            ready.countDown();
        }
        ready.await();
        Platform.setImplicitExit(false);
    }
}
