package id.desa.anjungan.bench.gpio;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.Panel.Change;
import id.desa.anjungan.device.Panel.Input;
import id.desa.anjungan.device.Panel.Output;
import id.desa.anjungan.device.PeripheralStatus.Offline;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.catalog.DeviceCatalog;
import id.desa.anjungan.device.catalog.Lookup;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// Drives the panel of `gpio:LABEL` as the kiosk does, on each chip in turn, and says of each check whether it held:
/// `@check TAB chip TAB check TAB ok or MISSED TAB detail`.
public final class PanelInGuest {
    private static final List<String> LABELS = List.of("pinctrl-bcm2711", "pinctrl-rp1");
    private static final String LINES = "?door=17&presence=27&call=22&lamp=23&buzzer=24";
    /// Held by somebody else, see the guest's init.
    private static final int TAKEN = 4;

    private static final Duration A_WHILE = Duration.ofMillis(300);

    private final SimulatedChip chip;
    private final int cycles;

    private PanelInGuest(String label, int cycles) {
        this.chip = new SimulatedChip(label);
        this.cycles = cycles;
    }

    /// @param words how many cycles
    public static void main(String... words) throws InterruptedException {
        var cycles = Integer.parseInt(words[0]);
        for (var label : LABELS) {
            new PanelInGuest(label, cycles).run();
        }
    }

    @FunctionalInterface
    private interface Check {
        /// @return what was seen
        /// @throws IllegalStateException with what was not
        String run() throws IOException, InterruptedException;
    }

    private void run() throws InterruptedException {
        check("opens by label", this::opens);
        check("lamp and buzzer", this::switches);
        check("each input, up and down", this::hears);
        check("a bounce is one change", this::settles);
        check("a lost edge, made up for", this::makesUp);
        check(cycles + " cycles of the door", this::cycles);
        check("chip gone and back", this::replugs);
        check("a line in use", this::isTaken);
        check("no such chip", this::isNotFound);
        check("lets go", this::letsGo);
    }

    private void check(String name, Check check) throws InterruptedException {
        try {
            report(name, "ok", check.run());
        } catch (IllegalStateException | IOException missed) {
            report(name, "MISSED", String.valueOf(missed.getMessage()));
        }
    }

    private void report(String name, String verdict, String detail) {
        System.out.println(String.join("\t", "@check", chip.label(), name, verdict, detail));
    }

    private String opens() throws InterruptedException {
        var start = System.nanoTime();
        try (var panel = open(LINES)) {
            ready(panel);
            return "ready after " + millis(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private String switches() throws IOException, InterruptedException {
        try (var panel = open(LINES)) {
            ready(panel);
            for (var output : Output.values()) {
                var line = line(output);
                for (var on : List.of(true, false, true, false)) {
                    panel.set(output, on);
                    Ear.until(output + " " + on, () -> isHigh(line) == on);
                }
            }
            return "the chip's own lines followed";
        }
    }

    private String hears() throws IOException, InterruptedException {
        try (var panel = open(LINES)) {
            var ear = quiet(panel);
            var most = Duration.ZERO;
            for (var input : Input.values()) {
                for (var on : List.of(true, false)) {
                    var start = System.nanoTime();
                    turn(input, on);
                    var took = ear.await(new Change(input, on), start);
                    most = took.compareTo(most) > 0 ? took : most;
                }
            }
            return "told at the latest " + millis(most) + " after the edge";
        }
    }

    private String settles() throws IOException, InterruptedException {
        try (var panel = open(LINES)) {
            var ear = quiet(panel);
            var start = System.nanoTime();
            for (var i = 0; i < 6; i++) {
                turn(Input.CALL_BUTTON, true);
                turn(Input.CALL_BUTTON, false);
            }
            turn(Input.CALL_BUTTON, true);
            var took = ear.await(new Change(Input.CALL_BUTTON, true), start);
            none(ear);
            turn(Input.CALL_BUTTON, false);
            ear.await(new Change(Input.CALL_BUTTON, false), start);
            none(ear);
            return "13 edges, one change after " + millis(took);
        }
    }

    private String makesUp() throws IOException, InterruptedException {
        try (var panel = open(LINES)) {
            var ear = quiet(panel);
            SimulatedChip.deaf(true);
            var start = System.nanoTime();
            turn(Input.DOOR, true);
            var took = ear.await(new Change(Input.DOOR, true), start);
            SimulatedChip.deaf(false);
            turn(Input.DOOR, false);
            ear.await(new Change(Input.DOOR, false), start);
            that(took.compareTo(Duration.ofSeconds(1)) <= 0, "only after " + millis(took));
            that(count(panel, Statistic.MISSED_EDGES) >= 1, "its count does not show it");
            return "after " + millis(took) + " (aim 1000 ms)";
        } finally {
            SimulatedChip.deaf(false);
        }
    }

    private String cycles() throws IOException, InterruptedException {
        try (var panel = open("?door=17&debounce=1")) {
            var ear = quiet(panel);
            var edges = count(panel, Statistic.EDGES);
            var missed = count(panel, Statistic.MISSED_EDGES);
            var start = System.nanoTime();
            for (var i = 0; i < cycles; i++) {
                turn(Input.DOOR, true);
                ear.await(new Change(Input.DOOR, true), start);
                turn(Input.DOOR, false);
                ear.await(new Change(Input.DOOR, false), start);
            }
            none(ear);
            that(count(panel, Statistic.EDGES) - edges == 2L * cycles, "the count of edges is another");
            return 2 * cycles + " edges, each told once, "
                    + (count(panel, Statistic.MISSED_EDGES) - missed) + " by reading alone, "
                    + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s";
        }
    }

    private String replugs() throws IOException, InterruptedException {
        try (var panel = open(LINES)) {
            var ear = quiet(panel);
            chip.live(false);
            Ear.until("offline", () -> !panel.status().works());
            panel.set(Output.LAMP, true);
            var gone = panel.status().keywords();
            chip.live(true);
            rest();
            ready(panel);
            var start = System.nanoTime();
            turn(Input.DOOR, true);
            ear.await(new Change(Input.DOOR, true), start);
            that(!isHigh(line(Output.LAMP)), "the lamp shines");
            return gone + ", then ready and hears";
        }
    }

    private String isTaken() throws InterruptedException {
        try (var panel = open("?call=22&door=" + TAKEN)) {
            return offline(panel, OfflineCause.TAKEN, "held by");
        }
    }

    private String isNotFound() throws InterruptedException {
        try (var panel = panel("gpio:pinctrl-none?door=17")) {
            return offline(panel, OfflineCause.NOT_FOUND, "no gpiochip is labelled");
        }
    }

    private String letsGo() throws IOException, InterruptedException {
        var panel = open(LINES);
        ready(panel);
        panel.set(Output.LAMP, true);
        Ear.until("the lamp", () -> isHigh(line(Output.LAMP)));
        panel.close();
        that(!isHigh(line(Output.LAMP)), "the lamp still shines");
        Ear.until(
                "threads end",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("Pi4J")
                                || thread.getName().startsWith("panel")));
        return "lamp off, no thread left";
    }

    private Panel open(String lines) {
        return panel("gpio:" + chip.label() + lines);
    }

    private static Panel panel(String uri) {
        return switch (new DeviceCatalog(Runnable::run).panel(uri)) {
            case Lookup.Found<Panel>(var found) -> found;
            case Lookup.NoDriver<Panel>(var reason) -> throw new IllegalArgumentException(reason);
        };
    }

    private static void ready(Panel panel) throws InterruptedException {
        Ear.until("ready, but " + panel.status(), () -> panel.status().works());
    }

    /// Ready, with every wire at rest.
    private Ear quiet(Panel panel) throws IOException, InterruptedException {
        ready(panel);
        rest();
        Ear.until("at rest", () -> !panel.levels().containsValue(true));
        return new Ear(panel);
    }

    private void rest() throws IOException {
        for (var input : Input.values()) {
            turn(input, false);
        }
    }

    /// As [#LINES] has them.
    private static int line(Input input) {
        return switch (input) {
            case DOOR -> 17;
            case PRESENCE -> 27;
            case CALL_BUTTON -> 22;
        };
    }

    private static int line(Output output) {
        return switch (output) {
            case LAMP -> 23;
            case BUZZER -> 24;
        };
    }

    /// The button goes to ground when pressed, the others to 3.3 V.
    private void turn(Input input, boolean on) throws IOException {
        chip.pull(line(input), on != (input == Input.CALL_BUTTON));
    }

    private boolean isHigh(int line) {
        try {
            return chip.isHigh(line);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
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
