package id.desa.anjungan.device.power;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The supply of a Raspberry Pi. Its own kernel gives the firmware's `get_throttled` bits; Debian's gives the alarm of
/// `raspberrypi-hwmon` alone, which holds for some two seconds. Any thread; a reading takes microseconds.
public final class PowerSupply {
    /// Under-voltage now, and since the board was switched on.
    private static final int LOW_NOW = 1;
    private static final int HAS_BEEN_LOW = 1 << 16;

    private static final int HEX = 16;

    private final Path root;
    private volatile boolean seenLow;

    /// @param root `/`
    public PowerSupply(Path root) {
        this.root = root;
    }

    public PowerReading read() {
        var bits = throttled();
        var alarm = alarm();
        if (bits.isEmpty() && alarm.isEmpty()) {
            return new PowerReading.NotTold();
        }
        var now = alarm.orElse(false) || has(bits, LOW_NOW);
        seenLow |= now || has(bits, HAS_BEEN_LOW);
        if (now) {
            return new PowerReading.LowNow();
        }
        return seenLow ? new PowerReading.WasLow() : new PowerReading.Fine();
    }

    private static boolean has(Optional<Integer> bits, int bit) {
        return (bits.orElse(0) & bit) != 0;
    }

    /// In hexadecimal. The name of the firmware's device differs from board to board.
    private Optional<Integer> throttled() {
        return children("sys/bus/platform/drivers/raspberrypi-firmware").stream()
                .flatMap(device -> text(device.resolve("get_throttled")).stream())
                .findFirst()
                .or(() -> text(root.resolve("sys/devices/platform/soc/soc:firmware/get_throttled")))
                .filter(text -> text.matches("(0x)?[0-9a-fA-F]{1,7}"))
                .map(text -> Integer.parseInt(text.replace("0x", ""), HEX));
    }

    private Optional<Boolean> alarm() {
        return children("sys/class/hwmon").stream()
                .filter(sensor -> text(sensor.resolve("name")).equals(Optional.of("rpi_volt")))
                .findFirst()
                .flatMap(sensor -> text(sensor.resolve("in0_lcrit_alarm")))
                .map("1"::equals);
    }

    private List<Path> children(String folder) {
        try (var children = Files.list(root.resolve(folder))) {
            return children.sorted().toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
