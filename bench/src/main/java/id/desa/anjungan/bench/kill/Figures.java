package id.desa.anjungan.bench.kill;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a run has seen, and its table.
final class Figures {
    private static final Duration MOST_MORE = Duration.ofSeconds(1);
    private static final int TOLD = 20;

    private final List<Duration> clean = new ArrayList<>();
    private final List<Duration> unclean = new ArrayList<>();
    private final Map<String, Integer> killedAt = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();
    private int kills;
    private int settled;
    private int letters;

    void started(Duration took, boolean afterKill) {
        (afterKill ? unclean : clean).add(took);
    }

    void killed(String screen) {
        kills++;
        killedAt.merge(screen, 1, Integer::sum);
    }

    void settled() {
        settled++;
    }

    void collected() {
        letters++;
    }

    int kills() {
        return kills;
    }

    void must(boolean holds, String otherwise) {
        if (!holds) {
            broken.add("after " + kills + " kills: " + otherwise);
        }
    }

    boolean table(PrintStream out) {
        out.printf(Locale.ROOT, "%n%-44s %8s%n", "killed while the screen was", "times");
        killedAt.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(one -> out.printf(Locale.ROOT, "%-44s %8d%n", one.getKey(), one.getValue()));
        out.printf(
                Locale.ROOT,
                "%n%-44s %8s %8s %8s %8s%n",
                "start to the attract screen",
                "starts",
                "median",
                "p95",
                "most");
        row("after a clean stop", clean, out);
        row("after kill -9", unclean, out);
        out.printf(
                Locale.ROOT, "%n%d letters, each on paper once; an officer looked for %d of them%n", letters, settled);
        broken.stream().limit(TOLD).forEach(what -> out.println("BROKEN  " + what));
        var more = part(unclean, 50).minus(part(clean, 50));
        var quick = clean.isEmpty() || more.compareTo(MOST_MORE) <= 0;
        out.printf(
                Locale.ROOT,
                "%d kills: %s; kill -9 adds %d ms to the median start, aim %d ms: %s%n",
                kills,
                broken.isEmpty() ? "nothing lost, nothing doubled, nothing crossed" : "BROKEN",
                more.toMillis(),
                MOST_MORE.toMillis(),
                quick ? "met" : "MISSED");
        return broken.isEmpty() && quick;
    }

    private static void row(String name, List<Duration> times, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%-44s %8d %6dms %6dms %6dms%n",
                name,
                times.size(),
                part(times, 50).toMillis(),
                part(times, 95).toMillis(),
                part(times, 100).toMillis());
    }

    private static Duration part(List<Duration> times, int percent) {
        var sorted = times.stream().sorted().toList();
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((sorted.size() - 1) * percent / 100);
    }
}
