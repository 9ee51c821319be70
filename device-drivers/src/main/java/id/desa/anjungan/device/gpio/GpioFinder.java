package id.desa.anjungan.device.gpio;

import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.file.DeviceUnusable;
import id.desa.anjungan.device.inventory.Finder;
import id.desa.anjungan.device.inventory.FoundDevice;
import java.nio.file.Path;
import java.util.List;

/// Lists the gpiochips of this machine, and requests no line. What hangs on their lines nobody can see from
/// here: whoever sets the kiosk up adds them to the URI.
public final class GpioFinder implements Finder {
    private final GpioChips chips;
    private final ChipReader reader;

    /// @param dev `/dev`
    public GpioFinder(Path dev, ChipReader reader) {
        this.chips = new GpioChips(dev, reader);
        this.reader = reader;
    }

    @Override
    public List<FoundDevice> find() {
        return chips.devices().stream().map(this::found).toList();
    }

    private FoundDevice found(Path device) {
        try {
            var chip = reader.chip(device);
            return found(
                    "gpio:" + chip.label().replace(" ", "%20"),
                    chip.label() + ", " + chip.lines() + " lines",
                    new PeripheralStatus.Ready());
        } catch (DeviceUnusable failure) {
            return found(
                    "gpio:" + device,
                    "",
                    new PeripheralStatus.Offline(failure.offlineCause(), String.valueOf(failure.getMessage())));
        }
    }

    private static FoundDevice found(String uri, String model, PeripheralStatus status) {
        return new FoundDevice("panel", uri, model, status);
    }
}
