package id.desa.anjungan.bench;

import id.desa.anjungan.bench.start.Programs;
import id.desa.anjungan.bench.start.StartRounds;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Process start to the first screen that can be touched, and the memory it stands in, of the packaged kiosk beside
/// `chromium --kiosk` with a picture of the same screen: interleaved, so that a busy machine is as unfair to both.
final class StartBench implements Benchmark {
    private static final double TIME = 0.7;
    private static final double MEMORY = 0.5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String meaning() {
        return "start of the installed kiosk beside chromium --kiosk, 1080x1920 [--rounds 5] [--tree DIR with anjungan-kiosk in it]";
    }

    @Override
    public boolean run(Arguments arguments, PrintStream out) throws IOException, InterruptedException {
        var rounds = Math.toIntExact(arguments.number("rounds", 5));
        var tree = Path.of(arguments.text("tree", "/"));
        if (!Files.exists(tree.resolve("usr/lib/anjungan-kiosk/stamp"))) {
            throw new IllegalArgumentException("no anjungan-kiosk is installed in " + tree
                    + ": give --tree DIR, a Debian 13 with the package in it (root only)");
        }
        if (!Files.exists(tree.resolve("proc/self"))) {
            throw new IllegalArgumentException("Java needs it: mount -t proc proc " + tree.resolve("proc"));
        }
        var work = Files.createDirectories(Path.of("target/bench-start").toAbsolutePath());
        var programs = new Programs(tree, work);
        programs.prepare();
        programs.train();
        var measured = StartRounds.of(programs, work, rounds);
        out.printf("./anjungan bench start --rounds %d --tree %s; sw pipeline, page cache warm%n%n", rounds, tree);
        measured.print(out);
        var time = measured.cached().millis() / (double) measured.chromium().millis();
        var memory = measured.cached().pssKib() / (double) measured.chromium().pssKib();
        out.printf("%ntime %.2f of chromium, aim %.1f: %s%n", time, TIME, time <= TIME ? "met" : "missed");
        out.printf("memory %.2f of chromium, aim %.1f: %s%n", memory, MEMORY, memory <= MEMORY ? "met" : "missed");
        return time <= TIME && memory <= MEMORY;
    }
}
