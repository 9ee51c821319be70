package id.desa.anjungan.device.gpio;

import id.desa.anjungan.device.file.DeviceUnusable;
import java.nio.file.Path;
import java.util.Optional;

/// Asks the kernel about a gpiochip. Requests no line.
public interface ChipReader {
    GpioChip chip(Path device) throws DeviceUnusable;

    /// Who holds a line now, as they call themselves; empty where nobody does.
    Optional<String> consumer(GpioChip chip, int offset) throws DeviceUnusable;
}
