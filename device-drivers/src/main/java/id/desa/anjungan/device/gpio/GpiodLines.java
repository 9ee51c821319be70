package id.desa.anjungan.device.gpio;

import com.pi4j.Pi4J;
import com.pi4j.boardinfo.definition.BoardModel;
import com.pi4j.boardinfo.util.BoardInfoHelper;
import com.pi4j.library.gpiod.internal.GpioDContext;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.Panel.Input;
import id.desa.anjungan.device.file.DeviceUnusable;
import java.nio.file.Files;
import java.util.Set;
import java.util.function.Consumer;

/// Opens a real chip by Pi4J's gpiod provider. That provider knows chips by name only and takes the first "pinctrl" one
/// where it is not told; it refuses any board that `/proc/cpuinfo` does not call a Raspberry Pi; and it carries its
/// native library for ARM alone. So the chip is found by label here and named to it, and a chip that was found is
/// enough of a board.
final class GpiodLines implements Lines.Source {
    private static final Set<String> ARCHITECTURES = Set.of("aarch64", "arm");

    private final PanelWiring wiring;
    private final GpioChips chips;

    GpiodLines(PanelWiring wiring, GpioChips chips) {
        this.wiring = wiring;
        this.chips = chips;
    }

    @Override
    public Lines open(Consumer<Input> edge) throws DeviceUnusable {
        var chip = chips.named(wiring.chip());
        chips.checkFree(chip, wiring.offsets().toArray());
        var architecture = System.getProperty("os.arch");
        if (!ARCHITECTURES.contains(architecture)) {
            throw new DeviceUnusable(
                    OfflineCause.WRONG_KIND, chip.label() + " is there, but Pi4J drives no GPIO on " + architecture);
        }
        if (!BoardInfoHelper.runningOnRaspberryPi()) {
            BoardInfoHelper.current().setBoardModel(BoardModel.GENERIC);
        }
        return Pi4jLines.open(
                wiring,
                new Pi4jLines.Board(
                        Pi4J.newContextBuilder().noAutoDetect().setGpioChipName(chip.name()),
                        GpioDDigitalInputProvider.newInstance(),
                        GpioDDigitalOutputProvider.newInstance(),
                        () -> Files.exists(chip.device()),
                        GpioDContext.getInstance()::close),
                edge);
    }
}
