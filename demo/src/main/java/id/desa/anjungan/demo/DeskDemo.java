package id.desa.anjungan.demo;

import id.desa.anjungan.config.KioskSettings;
import id.desa.anjungan.demo.link.LinkProfile;
import id.desa.anjungan.kiosk.JavaFxGlass;
import id.desa.anjungan.kiosk.dock.DevDock;
import id.desa.anjungan.kiosk.ui.Tick;
import id.desa.anjungan.village.officer.DemoOfficers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javafx.application.Platform;

/// The demo on somebody's desk: the kiosk in a window, the dev dock beside it, simulated printers unless told
/// otherwise.
final class DeskDemo {
    private static final URI PAGE_PRINTER = URI.create("sim:page-printer");
    private static final URI RECEIPT_PRINTER = URI.create("sim:receipt-printer");

    private DeskDemo() {}

    /// Returns when the kiosk's window was closed.
    static int run(DemoOptions options) throws IOException {
        try (var _ = Curtain.over(Thread.currentThread())) {
            var work = Files.createTempDirectory("anjungan-demo");
            try {
                play(options, work);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                Trees.delete(work);
            }
        }
        return 0;
    }

    private static void play(DemoOptions options, Path work) throws IOException, InterruptedException {
        var closed = new CountDownLatch(1);
        var setup = new DemoStage.Setup(
                work,
                work.resolve("events.jsonl"),
                options.pagePrinter().orElse(PAGE_PRINTER),
                options.receiptPrinter().orElse(RECEIPT_PRINTER),
                options.link(),
                options.seed(),
                options.unenrolled());
        var glass = JavaFxGlass.open(DemoStage.screen(false), DemoStage.TITLE, Tick.SILENT, true);
        try (var stage = DemoStage.open(setup, glass);
                var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
            Platform.runLater(() -> {
                var window = glass.window().stage();
                window.setOnHidden(_ -> closed.countDown());
                new DevDock(new DeskHands(stage, options.out(), elsewhere), new KioskSettings("demo", true))
                        .open(window);
            });
            announce(options, stage);
            closed.await();
        }
    }

    private static void announce(DemoOptions options, DemoStage stage) {
        System.out.printf(
                """
                The kiosk is open; close its window to end the demo.
                  resident         NIK %s, PIN %s
                  officer's pages  %s/masuk
                  officers         %s%n""",
                options.resident().digits(),
                options.pin().digits(),
                stage.office(),
                DemoOfficers.all().stream()
                        .map(officer -> officer.userName() + " / " + officer.password())
                        .toList());
        if (!options.link().equals(LinkProfile.PLAIN)) {
            System.out.printf(
                    "  the line to the village is %s: %s%n",
                    options.link(), options.link().inWords());
        }
        if (options.unenrolled()) {
            System.out.println(
                    "  the box is no kiosk yet: press \"Show an enrolment QR\" in the dock, or make an invite on "
                            + stage.office() + "/kios and show its QR");
        }
        System.out.printf("  kades's passphrase when signing: %s%n", DemoOfficers.SIGNING_PASSPHRASE);
    }
}
