package id.desa.anjungan.bench;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.peer.PrivateCups;
import id.desa.anjungan.device.peer.VirtualLaser;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// How much of the time a resident waits for a letter is ours: everything but the laser's own. A real `cupsd`, CUPS'
/// virtual printer, and letters sent by `javax.print` and by IPP in turn, from one JVM.
final class PrintBench implements Benchmark {
    /// What an engine of a cheap laser takes for a sheet (design figures: 2 to 3 s).
    private static final double ENGINE_SECONDS_A_SIDE = 2.5;
    private static final int SIDES = 2;
    private static final double MOST_SHARE = 0.15;

    @Override
    public String name() {
        return "print";
    }

    @Override
    public String meaning() {
        return "the software's share of the time a letter takes, javax.print beside IPP (--rounds 10)";
    }

    @Override
    public boolean run(Arguments arguments, PrintStream out) throws IOException, InterruptedException {
        var rounds = Math.toIntExact(arguments.number("rounds", 10));
        out.println("./anjungan bench print --rounds " + rounds);
        out.printf(
                Locale.ROOT,
                "a letter of %d sides A4 through cupsd to ippeveprinter, %d times each way, in turn; medians in ms%n%n",
                SIDES,
                rounds);
        try (var laser = VirtualLaser.start(List.of(Media.A4, Media.F4), Duration.ofMillis(150));
                var cups = PrivateCups.start()) {
            var letters = letters(cups.server(), cups.addQueue("surat", laser.uri()), rounds);
            var engine = laser.engineTimes();
            if (letters.size() != 2 * rounds || engine.size() != letters.size()) {
                out.println("only " + letters.size() + " letters of " + 2 * rounds + " came out");
                return false;
            }
            return table(letters, engine, out);
        }
    }

    /// `javax.print` sees the CUPS its JVM was started with.
    private static List<PrintRounds.Letter> letters(String server, URI queue, int rounds)
            throws IOException, InterruptedException {
        var jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PrintRounds.class.getName(),
                        server,
                        queue.toString(),
                        String.valueOf(rounds))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        jvm.environment().put("CUPS_SERVER", server);
        var process = jvm.start();
        var letters = new ArrayList<PrintRounds.Letter>();
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            said.lines().flatMap(line -> PrintRounds.Letter.of(line).stream()).forEach(letters::add);
        }
        process.waitFor();
        return letters;
    }

    private static boolean table(
            List<PrintRounds.Letter> letters, List<VirtualLaser.EngineTime> engine, PrintStream out) {
        var times = new ArrayList<PrintTimes>();
        for (var each = 0; each < letters.size(); each++) {
            times.add(PrintTimes.of(letters.get(each), engine.get(each)));
        }
        out.printf("%-12s %8s %8s %8s %8s %8s %10s%n", "way", "look", "send", "spool", "engine", "confirm", "software");
        var shares = new ArrayList<Double>();
        for (var way : List.of("javax.print", "ipp")) {
            var own = times.stream().filter(time -> time.way().equals(way)).toList();
            var software = median(own, PrintTimes::software);
            out.printf(
                    Locale.ROOT,
                    "%-12s %8.0f %8.0f %8.0f %8.0f %8.0f %10.0f%n",
                    way,
                    median(own, PrintTimes::look),
                    median(own, PrintTimes::send),
                    median(own, PrintTimes::spool),
                    median(own, PrintTimes::engine),
                    median(own, PrintTimes::confirm),
                    software);
            shares.add(software / (software + SIDES * ENGINE_SECONDS_A_SIDE * 1000));
        }
        return judged(shares, out);
    }

    private static boolean judged(List<Double> shares, PrintStream out) {
        out.println();
        out.println(
                "look: queue, printer, sheet and counter asked. send: handed to CUPS. spool: CUPS' filters, until the");
        out.println(
                "printer's engine begins. engine: the printer's own time, not counted. confirm: from the last side until");
        out.println("print() returns with its proof.");
        var met = true;
        for (var share : shares) {
            var holds = share <= MOST_SHARE;
            met &= holds;
            out.printf(
                    Locale.ROOT,
                    "%s: software is %.0f %% of a letter of %d sides at %.1f s a side; aim %.0f %%: %s%n",
                    shares.indexOf(share) == 0 ? "javax.print" : "ipp",
                    share * 100,
                    SIDES,
                    ENGINE_SECONDS_A_SIDE,
                    MOST_SHARE * 100,
                    holds ? "met" : "MISSED");
        }
        return met;
    }

    private static double median(List<PrintTimes> times, ToDoubleFunction<PrintTimes> of) {
        var sorted = times.stream().mapToDouble(of).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
