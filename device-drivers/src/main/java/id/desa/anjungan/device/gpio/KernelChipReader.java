package id.desa.anjungan.device.gpio;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.file.DeviceFile;
import id.desa.anjungan.device.file.DeviceUnusable;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Optional;

/// By the calls of `linux/gpio.h`.
public final class KernelChipReader implements ChipReader {
    /// `GPIO_GET_CHIPINFO_IOCTL`, `struct gpiochip_info`
    private static final long CHIP_INFO = 0x8044B401L;

    private static final int CHIP_INFO_SIZE = 68;
    private static final int CHIP_LABEL = 32;
    private static final int CHIP_LINES = 64;
    /// `GPIO_V2_GET_LINEINFO_IOCTL`, `struct gpio_v2_line_info` (Linux 5.10)
    private static final long LINE_INFO = 0xC100B405L;

    private static final int LINE_INFO_SIZE = 256;
    private static final int LINE_CONSUMER = 32;
    private static final int LINE_OFFSET = 64;
    private static final int LINE_FLAGS = 72;
    /// `GPIO_V2_LINE_FLAG_USED`
    private static final long USED = 1;

    @Override
    public GpioChip chip(Path device) throws DeviceUnusable {
        try (var arena = Arena.ofConfined()) {
            var info = arena.allocate(CHIP_INFO_SIZE, 4);
            ask(device, CHIP_INFO, info);
            return chip(device, info);
        }
    }

    static GpioChip chip(Path device, MemorySegment info) {
        return new GpioChip(
                device, info.getString(0), info.getString(CHIP_LABEL), info.get(ValueLayout.JAVA_INT, CHIP_LINES));
    }

    @Override
    public Optional<String> consumer(GpioChip chip, int offset) throws DeviceUnusable {
        try (var arena = Arena.ofConfined()) {
            var info = arena.allocate(LINE_INFO_SIZE, 8);
            info.set(ValueLayout.JAVA_INT, LINE_OFFSET, offset);
            ask(chip.device(), LINE_INFO, info);
            return consumer(info);
        }
    }

    static Optional<String> consumer(MemorySegment info) {
        var used = (info.get(ValueLayout.JAVA_LONG, LINE_FLAGS) & USED) != 0;
        return used ? Optional.of(info.getString(LINE_CONSUMER)) : Optional.empty();
    }

    private static void ask(Path device, long request, MemorySegment info) throws DeviceUnusable {
        try (var file = DeviceFile.open(device, DeviceFile.Access.READ)) {
            var answer = file.ioctl(request, info);
            if (answer < 0) {
                throw new DeviceUnusable(OfflineCause.WRONG_KIND, device + " is no gpiochip, errno " + -answer);
            }
        }
    }
}
