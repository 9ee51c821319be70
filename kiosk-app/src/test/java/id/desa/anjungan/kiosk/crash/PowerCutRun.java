package id.desa.anjungan.kiosk.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/// Records every workflow once and cuts the power in all of them, as often as was asked for; ends with a table.
public final class PowerCutRun {
    private static final String ROW = "%-22s %7s %7s %7s %8s %8s %8s%n";
    private static final int TOLD = 10;

    private final long seed;
    private final PrintStream out;

    public PowerCutRun(long seed, PrintStream out) {
        this.seed = seed;
        this.out = out;
    }

    /// @param cuts over all workflows
    /// @param atMost ends a long run early; what was cut by then counts
    /// @return whether every promise held at every cut
    public boolean run(long cuts, Duration atMost) throws IOException, InterruptedException {
        if (!Strace.works()) {
            out.println("strace is missing, or may not look into other processes here (ptrace)");
            return false;
        }
        var scratch = Folders.scratch();
        try {
            return run(new ArrayList<>(works(scratch)), cuts, System.nanoTime() + atMost.toNanos());
        } finally {
            Folders.delete(scratch);
        }
    }

    private static List<Work> works(Path scratch) throws IOException, InterruptedException {
        return Strace.record(Workflows.all(), scratch).entrySet().stream()
                .map(one -> new Work(one.getKey().name(), one.getValue(), new PowerCuts(one.getValue(), scratch)))
                .toList();
    }

    /// One workflow, and what became of it so far.
    private static final class Work {
        private final String name;
        private final Recording recording;
        private final PowerCuts power;
        private final LinkedHashSet<String> broken = new LinkedHashSet<>();
        private long cuts;
        private long disks;
        private long fallen;

        Work(String name, Recording recording, PowerCuts power) {
            this.name = name;
            this.recording = recording;
            this.power = power;
        }

        void cut(int many, long seed) {
            var result = power.cut(many, seed);
            cuts += result.cuts();
            disks += result.disks();
            fallen += result.broken().size();
            broken.addAll(result.broken());
        }
    }

    private boolean run(List<Work> works, long cuts, long until) {
        var places = works.stream().mapToLong(work -> work.power.places()).sum();
        for (var round = 0L; done(works) < cuts && System.nanoTime() < until; round++) {
            for (var work : works) {
                var share = Math.ceilDiv(Math.min(cuts, places) * work.power.places(), places);
                work.cut(Math.toIntExact(share), seed + round);
            }
        }
        return table(works);
    }

    private static long done(List<Work> works) {
        return works.stream().mapToLong(work -> work.cuts).sum();
    }

    private boolean table(List<Work> works) {
        out.printf(ROW, "workflow", "acts", "syncs", "places", "cuts", "disks", "broken");
        for (var work : works) {
            out.printf(
                    Locale.ROOT,
                    ROW,
                    work.name,
                    work.recording.acts().size(),
                    work.recording.syncs(),
                    work.power.places(),
                    work.cuts,
                    work.disks,
                    work.fallen);
        }
        works.forEach(work ->
                work.broken.stream().limit(TOLD).forEach(what -> out.println("BROKEN  " + work.name + ", " + what)));
        var held = works.stream().allMatch(work -> work.broken.isEmpty());
        out.printf(Locale.ROOT, "%n%d cuts, seed %d: %s%n", done(works), seed, held ? "every promise held" : "BROKEN");
        return held;
    }

    /// For a hand in a hurry.
    public static void main(String... arguments) throws IOException, InterruptedException {
        var run = new PowerCutRun(Long.parseLong(arguments[0]), System.out);
        System.exit(run.run(Long.parseLong(arguments[1]), Duration.ofHours(1)) ? 0 : 1);
    }
}
