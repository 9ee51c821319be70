package id.desa.anjungan.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The panel's real driver, Pi4J and its native library included, on arm64 before chips labelled as those
/// of a Raspberry Pi 4 and 5.
final class GpioBench implements Benchmark {
    private static final Duration LIMIT = Duration.ofMinutes(8);
    private static final int CHECKS = 20;
    private static final int FIELDS = 5;
    private static final String CHECK = "@check\t";

    /// @param detail what was seen
    private record Line(String chip, String check, String verdict, String detail) {
        boolean holds() {
            return verdict.equals("ok");
        }
    }

    @Override
    public String name() {
        return "gpio";
    }

    @Override
    public String meaning() {
        return "the panel on simulated GPIO lines of an arm64 guest (--cycles 3000, --cache DIR)";
    }

    @Override
    public boolean run(Arguments arguments, PrintStream out) throws IOException, InterruptedException {
        var cycles = arguments.number("cycles", 3000);
        var cache = arguments.text("cache", "");
        var guest = cache.isEmpty()
                ? GpioGuest.usual()
                : new GpioGuest(Path.of(cache).toAbsolutePath());
        out.println("./anjungan bench gpio --cycles " + cycles);
        guest.prepare(out);
        out.println("guest: QEMU virt, cortex-a72, " + guest.version() + "; from " + guest.cache());
        var checks = new ArrayList<Line>();
        var rest = new ArrayList<String>();
        var start = System.nanoTime();
        var ended = guest.run(Long.toString(cycles), LIMIT, line -> {
            if (line.startsWith(CHECK)) {
                checks.add(show(line, out));
            } else {
                rest.add(line);
            }
        });
        return judge(checks, rest, ended, Duration.ofNanos(System.nanoTime() - start), out);
    }

    private static Line show(String line, PrintStream out) {
        var fields = line.split("\t", FIELDS);
        var check = new Line(fields[1], fields[2], fields[3], fields[4]);
        out.printf("  %-16s  %-27s  %-6s  %s%n", check.chip(), check.check(), check.verdict(), check.detail());
        return check;
    }

    private static boolean judge(List<Line> checks, List<String> rest, boolean ended, Duration took, PrintStream out) {
        var held = checks.stream().filter(Line::holds).count();
        var good = ended && held == CHECKS;
        if (!good) {
            out.println("what else the guest said:");
            rest.forEach(line -> out.println("  | " + line));
        }
        out.printf("%d of %d checks held, in %d s: %s%n", held, CHECKS, took.toSeconds(), good ? "met" : "MISSED");
        return good;
    }
}
