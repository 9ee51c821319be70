package id.desa.anjungan.device;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.Panel.Change;
import id.desa.anjungan.device.Panel.Input;
import id.desa.anjungan.device.Panel.Output;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// What every panel must do, the simulator as the real one.
public interface PanelContract {
    /// A panel with everything wired and off, and hands on its other side.
    interface Bench extends AutoCloseable {
        Panel panel();

        /// Opens the door, comes near, presses the button, or the opposite.
        void turn(Input input, boolean on);

        /// The same with a contact that bounces for some milliseconds.
        void bounce(Input input, boolean on);

        /// The same where nobody tells the driver.
        void loseEdge(Input input, boolean on);

        boolean isLit(Output output);

        void unplug();

        void plugIn();

        /// How long things may take here; a person is slower than a wire.
        default Duration patience() {
            return Duration.ofSeconds(5);
        }

        @Override
        void close();
    }

    /// Longer than any level takes to settle.
    Duration A_WHILE = Duration.ofMillis(200);

    Bench bench();

    @Test
    default void knowsWhatIsWired() {
        try (var bench = bench()) {
            assertThat(bench.panel().inputs()).containsExactlyInAnyOrder(Input.values());
            assertThat(bench.panel().outputs()).containsExactlyInAnyOrder(Output.values());
            assertThat(bench.panel().levels()).containsOnlyKeys(Input.values()).doesNotContainValue(true);
        }
    }

    @Test
    default void tellsEachChangeOfEachInputOnce() {
        try (var bench = bench()) {
            var heard = listen(bench);
            for (var input : Input.values()) {
                bench.turn(input, true);
                await(bench, heard, new Change(input, true));
                assertThat(bench.panel().levels()).containsEntry(input, true);
                bench.turn(input, false);
                await(bench, heard, new Change(input, false));
            }
            rest();
            assertThat(heard).hasSize(2 * Input.values().length);
            assertThat(bench.panel().statistics()).containsEntry(Statistic.EDGES, (long) heard.size());
        }
    }

    @Test
    default void hearsOneChangeWhereAContactBounces() {
        try (var bench = bench()) {
            var heard = listen(bench);
            bench.bounce(Input.CALL_BUTTON, true);
            await(bench, heard, new Change(Input.CALL_BUTTON, true));
            rest();
            bench.bounce(Input.CALL_BUTTON, false);
            await(bench, heard, new Change(Input.CALL_BUTTON, false));
            rest();
            assertThat(heard).hasSize(2);
        }
    }

    @Test
    default void isNotStirredByABounceThatEndsWhereItBegan() {
        try (var bench = bench()) {
            var heard = listen(bench);
            bench.bounce(Input.DOOR, false);
            rest();
            assertThat(heard).isEmpty();
        }
    }

    @Test
    default void makesUpForALostEdge() {
        try (var bench = bench()) {
            var heard = listen(bench);
            bench.loseEdge(Input.DOOR, true);
            await(bench, heard, new Change(Input.DOOR, true));
            bench.loseEdge(Input.DOOR, false);
            await(bench, heard, new Change(Input.DOOR, false));
            assertThat(heard).hasSize(2);
        }
    }

    @Test
    default void tellsALateListenerWhatIsOnAlready() {
        try (var bench = bench()) {
            bench.turn(Input.PRESENCE, true);
            await(bench, () -> Boolean.TRUE.equals(bench.panel().levels().get(Input.PRESENCE)));
            var heard = listen(bench);
            await(bench, heard, new Change(Input.PRESENCE, true));
            rest();
            assertThat(heard).hasSize(1);
        }
    }

    @Test
    default void switchesLampAndBuzzer() {
        try (var bench = bench()) {
            for (var output : Output.values()) {
                assertThat(bench.isLit(output)).isFalse();
                bench.panel().set(output, true);
                await(bench, () -> bench.isLit(output));
                bench.panel().set(output, false);
                await(bench, () -> !bench.isLit(output));
            }
        }
    }

    @Test
    default void isOfflineRatherThanThrowingWhenUnplugged() {
        try (var bench = bench()) {
            bench.unplug();
            await(bench, () -> !bench.panel().status().works());
            assertThat(bench.panel().status()).isInstanceOf(PeripheralStatus.Offline.class);
            bench.panel().set(Output.LAMP, true);
            assertThat(bench.panel().levels()).containsOnlyKeys(Input.values());
        }
    }

    @Test
    default void worksAgainOnceThePlugIsBackWithoutWhatWasAskedMeanwhile() {
        try (var bench = bench()) {
            var heard = listen(bench);
            bench.unplug();
            await(bench, () -> !bench.panel().status().works());
            bench.panel().set(Output.BUZZER, true);
            bench.plugIn();
            await(bench, () -> bench.panel().status().works());
            bench.turn(Input.DOOR, true);
            await(bench, heard, new Change(Input.DOOR, true));
            bench.panel().set(Output.LAMP, true);
            await(bench, () -> bench.isLit(Output.LAMP));
            assertThat(bench.isLit(Output.BUZZER)).isFalse();
        }
    }

    /// Nobody knocks twice: who opened the door meanwhile is not overheard for good.
    @Test
    default void tellsOnItsReturnWhatWasTurnedWhileItWasAway() {
        try (var bench = bench()) {
            bench.turn(Input.PRESENCE, true);
            await(bench, () -> Boolean.TRUE.equals(bench.panel().levels().get(Input.PRESENCE)));
            bench.unplug();
            await(bench, () -> !bench.panel().status().works());
            var heard = listen(bench);
            rest();
            heard.clear();
            bench.turn(Input.DOOR, true);
            bench.turn(Input.PRESENCE, false);
            bench.turn(Input.CALL_BUTTON, true);
            bench.turn(Input.CALL_BUTTON, false);
            rest();
            assertThat(heard).isEmpty();
            bench.plugIn();
            await(bench, () -> heard.size() >= 2);
            rest();
            assertThat(heard)
                    .containsExactlyInAnyOrder(new Change(Input.DOOR, true), new Change(Input.PRESENCE, false));
            assertThat(bench.panel().levels())
                    .containsEntry(Input.DOOR, true)
                    .containsEntry(Input.PRESENCE, false)
                    .containsEntry(Input.CALL_BUTTON, false);
        }
    }

    @Test
    default void tellsNothingOnceClosed() {
        try (var bench = bench()) {
            var heard = listen(bench);
            bench.panel().close();
            bench.turn(Input.DOOR, true);
            rest();
            assertThat(heard).isEmpty();
        }
    }

    private static List<Change> listen(Bench bench) {
        var heard = new CopyOnWriteArrayList<Change>();
        bench.panel().onChange(heard::add);
        return heard;
    }

    private static void await(Bench bench, List<Change> heard, Change last) {
        await(bench, () -> !heard.isEmpty() && heard.getLast().equals(last));
    }

    private static void await(Bench bench, BooleanSupplier condition) {
        var end = System.nanoTime() + bench.patience().toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static void rest() {
        var end = System.nanoTime() + A_WHILE.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
