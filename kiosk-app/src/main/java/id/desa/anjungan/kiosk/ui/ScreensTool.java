package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.gallery.ScreenGallery;
import id.desa.anjungan.kiosk.phrase.Phrases;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Executors;
import javafx.application.Platform;

/// `./anjungan screens`: every state of every screen as a picture, without a display.
public final class ScreensTool {
    private static final int USAGE = 64; // EX_USAGE of sysexits.h
    private static final int CANNOT_CREATE = 73; // EX_CANTCREAT

    private ScreensTool() {}

    public static void main(String[] arguments) throws InterruptedException {
        int code;
        try {
            code = run(List.of(arguments), System.out, System.err);
        } finally {
            Platform.exit();
        }
        System.exit(code);
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) throws InterruptedException {
        ScreensOptions options;
        try {
            options = ScreensOptions.of(arguments);
        } catch (ScreensOptions.Wrong e) {
            err.println("anjungan screens: " + e.getMessage());
            return USAGE;
        }
        Toolkit.headless();
        Toolkit.start();
        return draw(options, out, err);
    }

    private static int draw(ScreensOptions options, PrintStream out, PrintStream err) {
        var gallery = new ScreenGallery(Phrases.load());
        try (var background = Executors.newVirtualThreadPerTaskExecutor()) {
            var count = new ScreenPictures(gallery::screens, Platform::runLater, background).write(options);
            if (count == 0) {
                err.println("anjungan screens: no screen is called "
                        + options.only().orElse(""));
                return USAGE;
            }
            out.println(count + " pictures, see " + options.out().resolve("index.html"));
            return 0;
        } catch (IOException e) {
            err.println("anjungan screens: cannot write to " + options.out() + ": " + e.getMessage());
            return CANNOT_CREATE;
        }
    }
}
