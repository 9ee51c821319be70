package id.desa.anjungan.bench;

import id.desa.anjungan.bench.kill.KillRun;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/// `kill -9` of the real kiosk at work, with a real village and CUPS' virtual printer.
final class KillBench implements Benchmark {
    private static final long MINUTES = 10;

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public String meaning() {
        return "kill -9 of a kiosk at work, --minutes " + MINUTES
                + " or --kills K, --seed N: every letter on one sheet";
    }

    @Override
    public boolean run(Arguments arguments, PrintStream out) throws IOException, InterruptedException {
        var seed = arguments.number("seed", 1);
        var kills = arguments.number("kills", Integer.MAX_VALUE);
        var minutes = arguments.number("minutes", kills == Integer.MAX_VALUE ? MINUTES : 24 * 60);
        out.printf("./anjungan bench kill --seed %d --kills %d --minutes %d%n%n", seed, kills, minutes);
        return new KillRun(seed, out).run(Math.toIntExact(kills), Duration.ofMinutes(minutes));
    }
}
