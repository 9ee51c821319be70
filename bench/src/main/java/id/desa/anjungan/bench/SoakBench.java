package id.desa.anjungan.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// Uses each simulated device tens of thousands of times, away and back now and then, and looks at what is
/// left of that: an event that never came, a thread, a file, memory.
final class SoakBench implements Benchmark {
    private static final long CYCLES = 50_000;
    private static final int FAULT_EVERY = 100;
    /// So many uses are told before the next begin.
    private static final int BATCH = 1_000;
    /// Memory is compared from here on: by then every buffer has its size and every class is loaded.
    private static final int WARM_PART = 5;
    /// What the collector and the machine's own bookkeeping may vary by.
    private static final long HEAP_SLACK = 512 * 1_024;
    private static final Duration TO_SETTLE = Duration.ofSeconds(10);
    private static final String ROW = "%-16s %8s %9s %6s %9s %11s %8s %6s  %s%n";

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public String meaning() {
        return "each simulated device, --cycles " + CYCLES + " times: lost events, leaked threads, growing memory";
    }

    @Override
    public boolean run(Arguments arguments, PrintStream out) throws IOException {
        var cycles = Math.clamp(arguments.number("cycles", CYCLES), BATCH, Integer.MAX_VALUE / 2);
        out.printf("./anjungan bench soak --cycles %d   (away and back every %dth)%n%n", cycles, FAULT_EVERY);
        out.printf(ROW, "device", "cycles", "events", "lost", "a cycle", "heap grows", "threads", "files", "");
        var good = true;
        for (var device : SimulatedDevices.all()) {
            good &= soak(device, cycles, out);
        }
        out.printf(
                "%nNothing lost, no thread or file left, heap within %d KiB: %s%n",
                HEAP_SLACK / 1_024, good ? "good" : "MISSED");
        return good;
    }

    private static boolean soak(Function<Executor, Endured> make, int cycles, PrintStream out) throws IOException {
        var before = Footprint.now();
        Measured measured;
        String name;
        try (var events = Executors.newSingleThreadExecutor()) {
            var endured = make.apply(events);
            name = endured.name();
            measured = wear(endured, cycles);
            endured.device().close();
        }
        var after = Footprint.now();
        var left = after.threads() - before.threads();
        var files = after.files() - before.files();
        var grown = measured.growth();
        var good = measured.lost() == 0 && left <= 0 && files <= 0 && grown <= HEAP_SLACK;
        out.printf(
                ROW,
                name,
                cycles,
                measured.events(),
                measured.lost(),
                "%.1f us".formatted(measured.nanos() / 1e3 / cycles),
                "%d KiB".formatted(grown / 1_024),
                "%+d".formatted(left),
                "%+d".formatted(files),
                good ? "good" : "MISSED");
        return good;
    }

    /// @param early,middle,late heap after the warm part, half-way and at the end
    private record Measured(long events, long lost, long nanos, long early, long middle, long late) {
        /// What leaks, leaks in both halves; what somebody else in this JVM took once shows in one of them.
        long growth() {
            return 2 * Math.min(middle - early, late - middle);
        }
    }

    private static Measured wear(Endured device, int cycles) throws IOException {
        var warm = cycles / WARM_PART;
        var nanos = use(device, 0, warm);
        var half = warm + (cycles - warm) / 2;
        var early = Footprint.now().heap();
        nanos += use(device, warm, half);
        var middle = Footprint.now().heap();
        nanos += use(device, half, cycles);
        var late = Footprint.now().heap();
        return new Measured(device.ledger().wanted(), device.ledger().lost(), nanos, early, middle, late);
    }

    private static long use(Endured device, int from, int until) {
        var begun = System.nanoTime();
        for (var cycle = from; cycle < until; cycle++) {
            device.cycle().run(cycle, cycle % FAULT_EVERY == FAULT_EVERY - 1);
            if (cycle % BATCH == BATCH - 1 && !device.ledger().settles(TO_SETTLE)) {
                break;
            }
        }
        device.ledger().settles(TO_SETTLE);
        return System.nanoTime() - begun;
    }
}
