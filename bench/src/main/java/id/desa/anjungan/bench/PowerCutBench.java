package id.desa.anjungan.bench;

import id.desa.anjungan.kiosk.crash.PowerCutRun;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/// Cuts the power in everything a kiosk does, at every act that reaches its disk, as often as one likes.
final class PowerCutBench implements Benchmark {
    private static final long CUTS = 10_000;
    private static final long MINUTES = 24 * 60;

    @Override
    public String name() {
        return "powercut";
    }

    @Override
    public String meaning() {
        return "power cuts between any two acts on the disk, --cuts " + CUTS + " or --minutes M, --seed N:"
                + " nothing lost, nothing twice";
    }

    @Override
    public boolean run(Arguments arguments, PrintStream out) throws IOException, InterruptedException {
        var seed = arguments.number("seed", 1);
        var minutes = arguments.number("minutes", MINUTES);
        var cuts = arguments.number("cuts", minutes == MINUTES ? CUTS : Long.MAX_VALUE);
        out.printf("./anjungan bench powercut --seed %d --cuts %d%n%n", seed, cuts);
        return new PowerCutRun(seed, out).run(cuts, Duration.ofMinutes(minutes));
    }
}
