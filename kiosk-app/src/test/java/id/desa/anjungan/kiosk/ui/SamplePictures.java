package id.desa.anjungan.kiosk.ui;

import java.util.List;
import java.util.concurrent.Executors;
import javafx.application.Platform;

final class SamplePictures {
    public static void main(String[] args) throws Exception {
        Toolkit.headless();
        Toolkit.start();
        var t = System.nanoTime();
        Thread.setDefaultUncaughtExceptionHandler((_, e) -> {
            e.printStackTrace();
            System.exit(70);
        });
        try (var pool = Executors.newFixedThreadPool(2)) {
            var n = new ScreenPictures((_, _) -> SampleScreens.all(), Platform::runLater, pool)
                    .write(ScreensOptions.of(List.of(args)));
            System.out.println(n + " in " + (System.nanoTime() - t) / 1000000 + " ms");
        }
        System.exit(0);
    }
}
