package id.desa.anjungan.bench;

import id.desa.anjungan.demo.link.Line;
import id.desa.anjungan.demo.link.LinkProfile;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Whole visits over each line a village may have, at the line's own pace and with the kiosk's own patience; then a
/// black hole, and how long the first call after it takes.
final class LinkBench implements Benchmark {
    private static final Duration AFTER_A_HOLE = Duration.ofSeconds(10);
    private static final Logger LIBRARIES = Logger.getLogger(""); // held, or its level is forgotten with it
    private static final String ROW = "%-11s %7s %7s %9s %9s %9s %10s %6s %9s %8s  %s%n";

    @Override
    public String name() {
        return "link";
    }

    @Override
    public String meaning() {
        return "visits over --profile NAME or all eight lines at their own pace, and a black hole of --hole 60 seconds";
    }

    @Override
    public boolean run(Arguments arguments, PrintStream out) throws IOException, InterruptedException {
        System.setProperty("logback.configurationFile", "id/desa/anjungan/bench/silent-logback.xml");
        LIBRARIES.setLevel(Level.SEVERE);
        var profile = arguments.text("profile", "all");
        var visits = Math.clamp(arguments.number("visits", 2), 1, 1_000);
        var seed = arguments.number("seed", 1);
        var hole = Duration.ofSeconds(Math.clamp(arguments.number("hole", 60), 0, 3_600));
        out.printf(
                "./anjungan bench link --profile %s --visits %d --hole %d --seed %d   (times of one call; limit %d s)%n%n",
                profile, visits, hole.toSeconds(), seed, LinkVisits.LIMIT.toSeconds());
        out.printf(
                ROW, "line", "visits", "calls", "median", "slowest", "letter", "by hand", "twice", "link", "hole", "");
        var good = true;
        for (var line : lines(profile)) {
            good &= measured(line, visits, seed, hole, out);
        }
        out.printf(
                "%nEvery visit ends with one letter and one report of it, the first call after a hole within %d s: %s%n",
                AFTER_A_HOLE.toSeconds(), good ? "good" : "MISSED");
        return good;
    }

    private static List<LinkProfile> lines(String name) {
        return name.equals("all")
                ? LinkProfile.ALL
                : List.of(LinkProfile.named(name)
                        .orElseThrow(() ->
                                new IllegalArgumentException("--profile is all or one of " + LinkProfile.names())));
    }

    private static boolean measured(LinkProfile profile, int visits, long seed, Duration hole, PrintStream out)
            throws IOException, InterruptedException {
        try (var line = Line.open(profile, seed, 1);
                var visitor = LinkVisits.over(line)) {
            if (!profile.isThere()) {
                var said = visitor.saysThatThereIsNoLine();
                out.printf(ROW, profile, "-", 1, "-", millis(said), "-", "-", "-", "DOWN", "-", "good");
                return said.compareTo(LinkVisits.LIMIT) < 0;
            }
            for (var i = 0; i < visits; i++) {
                visitor.visit();
            }
            var counted = visitor.counted();
            var after = hole.isZero() ? Duration.ZERO : visitor.firstCallAfter(hole);
            var good = counted.done() == visits && counted.twice() == 0 && after.compareTo(AFTER_A_HOLE) <= 0;
            out.printf(
                    ROW,
                    profile,
                    counted.done() + "/" + visits,
                    counted.calls(),
                    millis(counted.median()),
                    millis(counted.slowest()),
                    millis(counted.letter()),
                    counted.byHand(),
                    counted.twice(),
                    counted.link(),
                    hole.isZero() ? "-" : millis(after),
                    good ? "good" : "MISSED");
            return good;
        }
    }

    private static String millis(Duration time) {
        return time.toMillis() + " ms";
    }
}
