package id.desa.anjungan.bench;

import id.desa.anjungan.config.LogSettings;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.log.KioskLogging;
import id.desa.anjungan.kiosk.store.Lane;
import id.desa.anjungan.kiosk.store.Message;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.store.StoreFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/// An error storm, with the kiosk's own log and store under it: what it leaves on the disk, and what it costs who logs.
final class StormBench implements Benchmark {
    private static final int MEGABYTES = 3;
    private static final double LOG_AIM_MICROS = 1_000;

    @Override
    public String name() {
        return "storm";
    }

    @Override
    public String meaning() {
        return "error lines, --rate 1000 a second for --minutes 10: bytes on the disk, time of who logs";
    }

    @Override
    public boolean run(Arguments arguments, PrintStream out) throws IOException, InterruptedException {
        var minutes = arguments.number("minutes", 10);
        var rate = arguments.number("rate", 1_000);
        out.printf("./anjungan bench storm --rate %d --minutes %d%n%n", rate, minutes);
        var dir = Files.createTempDirectory("anjungan-storm");
        var logs = new ArrayList<Long>();
        var commits = new ArrayList<Long>();
        var end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        try (var _ = KioskLogging.start(new LogSettings("info", Path.of("kiosk.jsonl"), MEGABYTES), dir, "bench");
                var store = StoreFile.open(dir, InstantSource.system())) {
            var outbox = new Outbox(store, InstantSource.system());
            for (var tenth = 0; System.nanoTime() < end; tenth++) {
                var begun = System.nanoTime();
                for (var i = 0; i < rate / 10; i++) {
                    logs.add(timed(StormBench::line));
                }
                var key = "k" + tenth;
                commits.add(timed(() -> outbox.add(new Message(Lane.STATE, "state", key, key, "{}"))));
                TimeUnit.NANOSECONDS.sleep(Math.max(0, 100_000_000 - (System.nanoTime() - begun)));
            }
        }
        return judged(logs, commits, bytes(dir), out);
    }

    private static void line() {
        KioskEvent.EFFECT_BROKEN
                .on(LoggerFactory.getLogger(StormBench.class))
                .addKeyValue("effect", "Storm")
                .setCause(new IllegalStateException("a fault"))
                .log();
    }

    private static boolean judged(List<Long> logs, List<Long> commits, long bytes, PrintStream out) {
        out.printf("%-22s %10d%n", "lines", logs.size());
        out.printf("%-22s %10.1f us%n", "a line, 99 of 100", percentile(logs));
        out.printf("%-22s %10.1f us%n", "a commit, 99 of 100", percentile(commits));
        out.printf("%-22s %10d KiB%n", "log on the disk", bytes / 1_024);
        var good = bytes <= (MEGABYTES + 1L) << 20 && percentile(logs) <= LOG_AIM_MICROS;
        out.printf(
                "%nAt most %d MiB, a line in %.0f us: %s%n", MEGABYTES + 1, LOG_AIM_MICROS, good ? "good" : "MISSED");
        return good;
    }

    private static double percentile(List<Long> nanos) {
        return nanos.stream()
                        .sorted()
                        .skip(nanos.size() * 99L / 100)
                        .findFirst()
                        .orElse(0L)
                / 1e3;
    }

    private static long timed(Runnable act) {
        var begun = System.nanoTime();
        act.run();
        return System.nanoTime() - begun;
    }

    private static long bytes(Path dir) throws IOException {
        var bytes = 0L;
        try (var files = Files.list(dir)) {
            for (var file :
                    files.filter(one -> one.toString().contains("kiosk.jsonl")).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
