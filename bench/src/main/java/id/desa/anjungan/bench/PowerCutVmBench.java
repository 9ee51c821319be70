package id.desa.anjungan.bench;

import id.desa.anjungan.bench.vm.PowerCuts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/// What [PowerCutBench] does with a simulated disk, with a whole machine: QEMU is killed while the kiosk is
/// installed, updated, given new settings or restored from a backup. What the guest held in its memory is
/// lost, as by a pulled plug; what it gave to its disk stays. A card that lies about what it has written is
/// not tried.
final class PowerCutVmBench implements Benchmark {
    private static final long CUTS = 12;

    @Override
    public String name() {
        return "powercut-vm";
    }

    @Override
    public String meaning() {
        return "power cuts of a machine in QEMU while it installs, updates, applies, restores"
                + " [--cuts 12] [--seed 1] [--only install|update|apply|restore] (root only)";
    }

    @Override
    public boolean run(Arguments arguments, PrintStream out) throws IOException, InterruptedException {
        var cuts = Math.toIntExact(arguments.number("cuts", CUTS));
        var seed = arguments.number("seed", 1);
        var only = arguments.text("only", "");
        out.printf(
                "./anjungan bench powercut-vm --cuts %d --seed %d%s%n%n",
                cuts, seed, only.isEmpty() ? "" : " --only " + only);
        try (var machines = new PowerCuts(Path.of("target/bench-powercut").toAbsolutePath(), seed, out)) {
            var broken = machines.cut(cuts, only);
            out.printf(
                    "%n%d of %d cuts left neither the old nor the new: %s%n",
                    broken, cuts, broken == 0 ? "met" : "MISSED");
            return broken == 0;
        }
    }
}
