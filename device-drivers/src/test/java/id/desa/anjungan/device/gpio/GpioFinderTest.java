package id.desa.anjungan.device.gpio;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.file.DeviceUnusable;
import id.desa.anjungan.device.inventory.FoundDevice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GpioFinderTest {
    @TempDir
    private Path dev;

    @Test
    void listsEachChipWithItsLabelAndTheReasonWhereItIsClosed() throws IOException {
        Files.createFile(dev.resolve("gpiochip0"));
        Files.createFile(dev.resolve("gpiochip1"));
        var closed = dev.resolve("gpiochip1");
        assertThat(new GpioFinder(dev, new OneClosed(closed)).find())
                .containsExactly(
                        new FoundDevice(
                                "panel", "gpio:pinctrl-rp1", "pinctrl-rp1, 54 lines", new PeripheralStatus.Ready()),
                        new FoundDevice(
                                "panel",
                                "gpio:" + closed,
                                "",
                                new PeripheralStatus.Offline(
                                        OfflineCause.NO_PERMISSION, closed + " may not be opened")));
    }

    @Test
    void listsNothingWhereNothingIs() {
        assertThat(new GpioFinder(dev, new KernelChipReader()).find()).isEmpty();
        assertThat(new GpioFinder(dev.resolve("none"), new KernelChipReader()).find())
                .isEmpty();
    }

    private record OneClosed(Path closed) implements ChipReader {
        @Override
        public GpioChip chip(Path device) throws DeviceUnusable {
            if (device.equals(closed)) {
                throw new DeviceUnusable(OfflineCause.NO_PERMISSION, device + " may not be opened");
            }
            return new GpioChip(device, "gpiochip0", "pinctrl-rp1", 54);
        }

        @Override
        public Optional<String> consumer(GpioChip chip, int offset) {
            return Optional.empty();
        }
    }
}
