package id.desa.anjungan.device.gpio;

import static java.util.Objects.requireNonNull;

import com.pi4j.context.Context;
import com.pi4j.context.ContextBuilder;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfigBuilder;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputConfigBuilder;
import com.pi4j.io.gpio.digital.DigitalOutputProvider;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.library.gpiod.internal.GpioDException;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.Panel.Input;
import id.desa.anjungan.device.Panel.Output;
import id.desa.anjungan.device.file.DeviceUnusable;
import id.desa.anjungan.device.gpio.PanelWiring.InputLine;
import id.desa.anjungan.device.gpio.PanelWiring.OutputLine;
import id.desa.anjungan.device.gpio.PanelWiring.Pull;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A panel's lines in Pi4J's hands. Pi4J tells of edges and holds the lines; the debouncing is not its own,
/// which trusts the kernel's time stamps to be those of Java's clock.
final class Pi4jLines implements Lines {
    private static final Logger LOG = LoggerFactory.getLogger(Pi4jLines.class);
    /// Pi4J's gpiod has one chip a program, and closing any context closes it for all.
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);

    private final PanelWiring wiring;
    private final Board board;
    private final Context context;
    private final Map<Input, DigitalInput> inputs = new EnumMap<>(Input.class);
    private final Map<Output, DigitalOutput> outputs = new EnumMap<>(Output.class);

    /// Whose lines they are.
    ///
    /// @param context of Pi4J, not built yet, without anything it found by itself
    /// @param there whether the chip is still there
    /// @param letGo of what Pi4J keeps where its own shutdown fails half-way
    record Board(
            ContextBuilder context,
            DigitalInputProvider inputs,
            DigitalOutputProvider outputs,
            BooleanSupplier there,
            Runnable letGo) {}

    private Pi4jLines(PanelWiring wiring, Board board) {
        this.wiring = wiring;
        this.board = board;
        this.context = board.context()
                .add(board.inputs(), board.outputs())
                .disableShutdownHook()
                .build();
    }

    static Pi4jLines open(PanelWiring wiring, Board board, Consumer<Input> edge) throws DeviceUnusable {
        if (!ONE_AT_A_TIME.tryAcquire()) {
            throw new DeviceUnusable(OfflineCause.TAKEN, "another panel of this program is open");
        }
        var isOpen = false;
        try {
            var lines = new Pi4jLines(wiring, board);
            lines.requestAll(edge);
            isOpen = true;
            return lines;
        } catch (Pi4JException | GpioDException | IllegalStateException | LinkageError failure) {
            throw Pi4jFailure.atOpening(failure);
        } finally {
            if (!isOpen) {
                letGo(board);
            }
        }
    }

    /// Whatever fails, the next panel may be opened: no retry would ever succeed otherwise.
    private static void letGo(Board board) {
        try {
            board.letGo().run();
        } catch (RuntimeException | LinkageError failure) {
            LOG.info("Pi4J did not let go: {}", Pi4jFailure.reason(failure));
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private void requestAll(Consumer<Input> edge) {
        var isDone = false;
        try {
            wiring.inputs().forEach((input, line) -> inputs.put(input, request(input, line, edge)));
            wiring.outputs().forEach((output, line) -> outputs.put(output, request(output, line)));
            isDone = true;
        } finally {
            if (!isDone) {
                shutdown();
            }
        }
    }

    /// The id is what the kernel shows as the line's consumer.
    private DigitalInput request(Input input, InputLine line, Consumer<Input> edge) {
        var config = DigitalInputConfigBuilder.newInstance(context)
                .id(consumer(input))
                .address(line.offset())
                .pull(pull(line.pull()))
                .debounce(0L)
                .build();
        return board.inputs().create(config).addListener(_ -> edge.accept(input));
    }

    private DigitalOutput request(Output output, OutputLine line) {
        var off = DigitalState.getState(line.activeLow());
        var config = DigitalOutputConfigBuilder.newInstance(context)
                .id(consumer(output))
                .address(line.offset())
                .initial(off)
                .shutdown(off)
                .build();
        return board.outputs().create(config);
    }

    private static String consumer(Enum<?> what) {
        return "anjungan-" + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static PullResistance pull(Pull pull) {
        return switch (pull) {
            case UP -> PullResistance.PULL_UP;
            case DOWN -> PullResistance.PULL_DOWN;
            case NONE -> PullResistance.OFF;
        };
    }

    @Override
    public boolean isOn(Input input) throws DeviceUnusable {
        checkThere();
        try {
            var high = requireNonNull(inputs.get(input)).state().isHigh();
            return high != requireNonNull(wiring.inputs().get(input)).activeLow();
        } catch (Pi4JException | GpioDException failure) {
            throw Pi4jFailure.gone(failure);
        }
    }

    @Override
    public void set(Output output, boolean on) throws DeviceUnusable {
        checkThere();
        var high = on != requireNonNull(wiring.outputs().get(output)).activeLow();
        try {
            requireNonNull(outputs.get(output)).state(DigitalState.getState(high));
        } catch (Pi4JException | GpioDException failure) {
            throw Pi4jFailure.gone(failure);
        }
    }

    private void checkThere() throws DeviceUnusable {
        if (!board.there().getAsBoolean()) {
            throw new DeviceUnusable(OfflineCause.UNPLUGGED, "the gpiochip is gone");
        }
    }

    private void shutdown() {
        try {
            context.shutdown();
        } catch (RuntimeException | LinkageError failure) {
            LOG.info("Pi4J did not shut down: {}", Pi4jFailure.reason(failure));
        }
    }

    @Override
    public void close() {
        try {
            shutdown();
        } finally {
            letGo(board);
        }
    }
}
