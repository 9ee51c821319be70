package id.desa.anjungan.device.gpio;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.Panel.Change;
import id.desa.anjungan.device.Panel.Input;
import id.desa.anjungan.device.Panel.Output;
import id.desa.anjungan.device.PanelContract;
import id.desa.anjungan.device.PeripheralStatus.Offline;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.gpio.PanelWiring.InputLine;
import id.desa.anjungan.device.gpio.PanelWiring.OutputLine;
import id.desa.anjungan.device.gpio.PanelWiring.Pull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Over Pi4J's own mock provider; `./anjungan bench gpio` runs the same driver over a chip of the kernel's.
class GpioPanelTest implements PanelContract {
    private static final Map<Input, InputLine> INPUTS = Map.of(
            Input.DOOR, new InputLine(17, false, Pull.DOWN),
            Input.PRESENCE, new InputLine(27, false, Pull.NONE),
            Input.CALL_BUTTON, new InputLine(22, true, Pull.UP));
    private static final Map<Output, OutputLine> OUTPUTS =
            Map.of(Output.LAMP, new OutputLine(23, false), Output.BUZZER, new OutputLine(24, true));
    private static final PanelWiring WIRING = new PanelWiring("mock", INPUTS, OUTPUTS, Duration.ofMillis(20));

    @Override
    public MockBench bench() {
        return new MockBench();
    }

    /// Pi4J also keeps to itself the edge after a lost one: to it the level seems the same.
    @Test
    void countsTheEdgesThatOnlyAReadingShowed() {
        try (var bench = bench()) {
            bench.loseEdge(Input.DOOR, true);
            await(() -> Boolean.TRUE.equals(bench.panel().levels().get(Input.DOOR)));
            assertThat(bench.panel().statistics()).containsEntry(Statistic.MISSED_EDGES, 1L);
            bench.turn(Input.DOOR, false);
            await(() -> Boolean.FALSE.equals(bench.panel().levels().get(Input.DOOR)));
            bench.turn(Input.DOOR, true);
            await(() -> Boolean.TRUE.equals(bench.panel().levels().get(Input.DOOR)));
            assertThat(bench.panel().statistics())
                    .containsEntry(Statistic.EDGES, 3L)
                    .containsEntry(Statistic.MISSED_EDGES, 2L);
        }
    }

    @Test
    void countsItsReturn() {
        try (var bench = bench()) {
            bench.unplug();
            await(() -> !bench.panel().status().works());
            bench.plugIn();
            await(() -> bench.panel().status().works());
            assertThat(bench.panel().statistics()).containsEntry(Statistic.RECONNECTS, 1L);
        }
    }

    @Test
    void hearsAnInputThatNeverComesToRest() {
        try (var bench = bench()) {
            var heard = new CopyOnWriteArrayList<Change>();
            bench.panel().onChange(heard::add);
            var end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
            while (heard.isEmpty() && System.nanoTime() < end) {
                bench.turn(Input.DOOR, false);
                bench.turn(Input.DOOR, true);
                LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
            }
            assertThat(heard).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pinctrl-rp1, NOT_FOUND",
        "/dev/none/gpiochip0, NOT_FOUND",
        "/dev/null, WRONG_KIND",
        "/dev, WRONG_KIND",
        "/etc/hostname, WRONG_KIND"
    })
    void saysWhyThereIsNoPanelAndThrowsNothing(String chip, OfflineCause cause, @TempDir Path dev) {
        var wiring = new PanelWiring(chip, INPUTS, OUTPUTS, Duration.ofMillis(20));
        var panel = GpioPanel.open(wiring, new GpioChips(dev, new KernelChipReader()), Runnable::run);
        try {
            await(() -> panel.status() instanceof Offline(var why, var detail)
                    && why == cause
                    && !detail.equals("not opened yet"));
            panel.set(Output.LAMP, true);
            assertThat(panel.levels()).containsOnlyKeys(Input.values());
        } finally {
            panel.close();
        }
    }

    @Test
    void switchesEverythingOffWhenClosed() {
        var bench = bench();
        bench.panel().set(Output.LAMP, true);
        bench.panel().set(Output.BUZZER, true);
        await(() -> bench.isLit(Output.LAMP) && bench.isLit(Output.BUZZER));
        bench.close();
        assertThat(bench.isLit(Output.LAMP)).isFalse();
        assertThat(bench.isLit(Output.BUZZER)).isFalse();
    }

    @Test
    void isTakenWhileAnotherPanelIsOpenAndReadyAfterwards() {
        try (var first = bench()) {
            var second = new GpioPanel(WIRING, new MockBoard(WIRING), Runnable::run);
            try {
                await(() -> second.status() instanceof Offline(var cause, var _) && cause == OfflineCause.TAKEN);
                first.panel().close();
                await(() -> second.status().works());
            } finally {
                second.close();
            }
        }
    }

    @Test
    void leavesNoThreadBehindHoweverOftenItIsOpened() {
        bench().close();
        var before = threads();
        for (var i = 0; i < 20; i++) {
            bench().close();
        }
        await(() -> threads() <= before);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread ->
                        thread.getName().startsWith("Pi4J") || thread.getName().startsWith("panel"))
                .count();
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(6).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    static final class MockBench implements Bench {
        private final MockBoard board = new MockBoard(WIRING);
        private final GpioPanel panel = new GpioPanel(WIRING, board, Runnable::run);

        MockBench() {
            await(() -> panel.status().works());
        }

        @Override
        public Panel panel() {
            return panel;
        }

        private static InputLine wire(Input input) {
            return requireNonNull(INPUTS.get(input));
        }

        @Override
        public void turn(Input input, boolean on) {
            board.turn(wire(input).offset(), on != wire(input).activeLow());
        }

        @Override
        public void bounce(Input input, boolean on) {
            for (var i = 0; i < 4; i++) {
                turn(input, !on);
                turn(input, on);
            }
        }

        @Override
        public void loseEdge(Input input, boolean on) {
            board.turnSilently(wire(input).offset(), on != wire(input).activeLow());
        }

        @Override
        public boolean isLit(Output output) {
            var wire = requireNonNull(OUTPUTS.get(output));
            return board.isHigh(wire.offset()) != wire.activeLow();
        }

        @Override
        public void unplug() {
            board.becomesThere(false);
        }

        @Override
        public void plugIn() {
            board.becomesThere(true);
        }

        @Override
        public void close() {
            panel.close();
        }
    }
}
