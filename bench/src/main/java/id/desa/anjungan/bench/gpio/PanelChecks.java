package id.desa.anjungan.bench.gpio;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.Panel.Change;
import id.desa.anjungan.device.Panel.Input;
import id.desa.anjungan.device.Panel.Output;
import id.desa.anjungan.device.PeripheralStatus.Offline;
import id.desa.anjungan.device.Statistic;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// What is asked of the panel's driver on one chip. Each check says what was seen, or throws an `IllegalStateException`
/// with what was not.
record PanelChecks(Wires wires) {
    private static final Duration A_WHILE = Duration.ofMillis(600);

    String opens() throws InterruptedException {
        var start = System.nanoTime();
        try (var panel = wires.open(Wires.ALL)) {
            Wires.ready(panel);
            return "ready after " + millis(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    String switches() throws IOException, InterruptedException {
        try (var panel = wires.open(Wires.ALL)) {
            Wires.ready(panel);
            for (var output : Output.values()) {
                for (var on : List.of(true, false, true, false)) {
                    panel.set(output, on);
                    Ear.until(output + " " + on, () -> wires.isOn(output) == on);
                }
            }
            return "the chip's own lines followed";
        }
    }

    String hears() throws IOException, InterruptedException {
        try (var panel = wires.open(Wires.ALL)) {
            var ear = wires.quiet(panel);
            var most = Duration.ZERO;
            for (var input : Input.values()) {
                for (var on : List.of(true, false)) {
                    var start = System.nanoTime();
                    wires.turn(input, on);
                    var took = ear.await(new Change(input, on), start);
                    most = took.compareTo(most) > 0 ? took : most;
                }
            }
            return "told at the latest " + millis(most) + " after the edge";
        }
    }

    /// Emulated hands are slow: between two of their edges more than the usual debounce time may pass.
    String settles() throws IOException, InterruptedException {
        try (var panel = wires.open(Wires.ALL + "&debounce=400")) {
            var ear = wires.quiet(panel);
            var start = System.nanoTime();
            for (var i = 0; i < 6; i++) {
                wires.turn(Input.CALL_BUTTON, true);
                wires.turn(Input.CALL_BUTTON, false);
            }
            wires.turn(Input.CALL_BUTTON, true);
            var took = ear.await(new Change(Input.CALL_BUTTON, true), start);
            none(ear);
            wires.turn(Input.CALL_BUTTON, false);
            ear.await(new Change(Input.CALL_BUTTON, false), start);
            none(ear);
            return "13 edges, one change after " + millis(took) + " (debounce 400 ms)";
        }
    }

    String makesUp() throws IOException, InterruptedException {
        try (var panel = wires.open(Wires.ALL)) {
            var ear = wires.quiet(panel);
            SimulatedChip.deaf(true);
            var start = System.nanoTime();
            wires.turn(Input.DOOR, true);
            var took = ear.await(new Change(Input.DOOR, true), start);
            SimulatedChip.deaf(false);
            wires.turn(Input.DOOR, false);
            ear.await(new Change(Input.DOOR, false), start);
            that(took.compareTo(Duration.ofSeconds(1)) <= 0, "only after " + millis(took));
            that(count(panel, Statistic.MISSED_EDGES) >= 1, "its count does not show it");
            return "after " + millis(took) + " (aim 1000 ms)";
        } finally {
            SimulatedChip.deaf(false);
        }
    }

    String cycles(int cycles) throws IOException, InterruptedException {
        try (var panel = wires.open("?door=17&debounce=1")) {
            var ear = wires.quiet(panel);
            var edges = count(panel, Statistic.EDGES);
            var missed = count(panel, Statistic.MISSED_EDGES);
            var start = System.nanoTime();
            for (var i = 0; i < cycles; i++) {
                wires.turn(Input.DOOR, true);
                ear.await(new Change(Input.DOOR, true), start);
                wires.turn(Input.DOOR, false);
                ear.await(new Change(Input.DOOR, false), start);
            }
            none(ear);
            that(count(panel, Statistic.EDGES) - edges == 2L * cycles, "the count of edges is another");
            return 2 * cycles + " edges, each told once, "
                    + (count(panel, Statistic.MISSED_EDGES) - missed) + " by reading alone, "
                    + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s";
        }
    }

    String replugs() throws IOException, InterruptedException {
        try (var panel = wires.open(Wires.ALL)) {
            var ear = wires.quiet(panel);
            wires.chip().live(false);
            Ear.until("offline", () -> !panel.status().works());
            panel.set(Output.LAMP, true);
            var gone = panel.status().keywords();
            wires.chip().live(true);
            wires.rest();
            Wires.ready(panel);
            var start = System.nanoTime();
            wires.turn(Input.DOOR, true);
            ear.await(new Change(Input.DOOR, true), start);
            that(!wires.isOn(Output.LAMP), "the lamp shines");
            return gone + ", then ready and hears";
        }
    }

    String isTaken() throws InterruptedException {
        try (var panel = wires.open("?call=22&door=" + Wires.TAKEN)) {
            return offline(panel, OfflineCause.TAKEN, "held by");
        }
    }

    String isNotFound() throws InterruptedException {
        try (var panel = Wires.panel("gpio:pinctrl-none?door=17")) {
            return offline(panel, OfflineCause.NOT_FOUND, "no gpiochip is labelled");
        }
    }

    String letsGo() throws IOException, InterruptedException {
        var panel = wires.open(Wires.ALL);
        Wires.ready(panel);
        panel.set(Output.LAMP, true);
        Ear.until("the lamp", () -> wires.isOn(Output.LAMP));
        panel.close();
        that(!wires.isOn(Output.LAMP), "the lamp still shines");
        Ear.until(
                "threads end",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("Pi4J")
                                || thread.getName().startsWith("panel")));
        return "lamp off, no thread left";
    }

    private static void none(Ear ear) throws InterruptedException {
        var more = ear.more(A_WHILE);
        that(more == 0, more + " changes too many");
    }

    private static String offline(Panel panel, OfflineCause cause, String detail) throws InterruptedException {
        Ear.until(
                cause.keyword(),
                () -> panel.status() instanceof Offline(var why, var says) && why == cause && says.contains(detail));
        return panel.status() instanceof Offline(var _, var says) ? says : "";
    }

    private static long count(Panel panel, Statistic statistic) {
        return panel.statistics().getOrDefault(statistic, 0L);
    }

    private static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static String millis(Duration time) {
        return time.toMillis() + " ms";
    }
}
