package id.desa.anjungan.bench.gpio;

import java.io.IOException;
import java.util.List;

/// Drives the panel of `gpio:LABEL` as the kiosk does, on each chip in turn, and says of each check whether it held:
/// `@check TAB chip TAB check TAB ok or MISSED TAB detail`.
public final class PanelInGuest {
    private static final List<String> LABELS = List.of("pinctrl-bcm2711", "pinctrl-rp1");

    private PanelInGuest() {}

    /// @param words how many cycles
    public static void main(String... words) throws InterruptedException {
        var cycles = Integer.parseInt(words[0]);
        for (var label : LABELS) {
            run(label, cycles, new PanelChecks(new Wires(new SimulatedChip(label))));
        }
    }

    private static void run(String label, int cycles, PanelChecks checks) throws InterruptedException {
        check(label, "opens by label", checks::opens);
        check(label, "lamp and buzzer", checks::switches);
        check(label, "each input, up and down", checks::hears);
        check(label, "a bounce is one change", checks::settles);
        check(label, "a lost edge, made up for", checks::makesUp);
        check(label, cycles + " cycles of the door", () -> checks.cycles(cycles));
        check(label, "chip gone and back", checks::replugs);
        check(label, "a line in use", checks::isTaken);
        check(label, "no such chip", checks::isNotFound);
        check(label, "lets go", checks::letsGo);
    }

    @FunctionalInterface
    private interface Check {
        String run() throws IOException, InterruptedException;
    }

    private static void check(String label, String name, Check check) throws InterruptedException {
        try {
            report(label, name, "ok", check.run());
        } catch (IllegalStateException | IOException missed) {
            report(label, name, "MISSED", String.valueOf(missed.getMessage()));
        }
    }

    private static void report(String label, String name, String verdict, String detail) {
        System.out.println(String.join("\t", "@check", label, name, verdict, detail));
    }
}
