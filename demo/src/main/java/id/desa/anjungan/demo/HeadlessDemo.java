package id.desa.anjungan.demo;

import id.desa.anjungan.demo.link.LinkProfile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The demo without anybody: printers and a display of its own, then the kiosk and the village in a process that sees
/// only those, with a resident, an officer and the kades played by scripts.
final class HeadlessDemo {
    private static final long PATIENCE_SECONDS = 180;
    private static final long LOOK_MS = 50;
    private static final long LAST_WORDS_SECONDS = 5;

    private final DemoOptions options;

    HeadlessDemo(DemoOptions options) {
        this.options = options;
    }

    /// @return 0 when the paper came out
    int run() throws IOException {
        try (var _ = Curtain.over(Thread.currentThread())) {
            empty(options.out());
            var work = Files.createTempDirectory("anjungan-demo");
            try (var paper = Paper.load(options);
                    var display = Xvfb.start(DemoStage.SIZE.width(), DemoStage.SIZE.height())) {
                var ended = watch(stage(paper, display, work), paper);
                paper.collectPages();
                return new Verdict(options.out(), options.pagePrinter().isEmpty()).announce(ended);
            } finally {
                Trees.delete(work);
            }
        }
    }

    private Process stage(Paper paper, Xvfb display, Path work) throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("java.class.path"),
                ScriptedDemo.class.getName(),
                "--out",
                options.out().toString(),
                "--resident",
                options.resident().digits(),
                "--pin",
                options.pin().digits(),
                "--letter",
                options.letter(),
                "--page-printer",
                paper.pagePrinter().toString(),
                "--receipt-printer",
                paper.receiptPrinter().toString(),
                "--seed",
                String.valueOf(options.seed())));
        if (!options.link().equals(LinkProfile.PLAIN)) {
            command.addAll(List.of("--link", options.link().name()));
        }
        var process = new ProcessBuilder(command).inheritIO();
        process.environment().put("DISPLAY", display.display());
        process.environment().put(ScriptedDemo.WORK, work.toString());
        paper.cupsServer().ifPresent(server -> process.environment().put("CUPS_SERVER", server));
        return process.start();
    }

    private static boolean watch(Process stage, Paper paper) throws IOException {
        var last = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (!stage.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
                paper.catchSlips();
                if (System.nanoTime() > last) {
                    System.err.println("anjungan demo: no end after " + PATIENCE_SECONDS + " s");
                    return false;
                }
            }
            return stage.exitValue() == 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            end(stage);
        }
    }

    private static void end(Process stage) {
        stage.destroy();
        try {
            if (!stage.waitFor(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                stage.destroyForcibly();
            }
        } catch (InterruptedException _) {
            stage.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// Only what an earlier demo left is removed; the folder may be anybody's.
    private static void empty(Path out) throws IOException {
        Files.createDirectories(out);
        for (var name : Verdict.FILES) {
            Files.deleteIfExists(out.resolve(name));
        }
        Trees.delete(out.resolve("screens"));
    }
}
