package id.desa.anjungan.provisioning.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The touchscreens of this machine, by what the kernel says of its input devices.
public final class TouchScreens {
    /// Of `properties`: it is touched where it shows (INPUT_PROP_DIRECT, linux/input-event-codes.h).
    private static final long DIRECT = 1 << 1;
    /// Of `capabilities/abs`: ABS_MT_POSITION_X, or ABS_X of an older one.
    private static final long MULTI_TOUCH_X = 1L << 0x35;

    private static final long X = 1L;

    private final Path root;

    /// @param root `/`
    public TouchScreens(Path root) {
        this.root = root;
    }

    /// @param node such as `/dev/input/event3`
    /// @param name as it calls itself
    public record Found(Path node, String name) {}

    public List<Found> find() {
        try (var inputs = Files.list(root.resolve("sys/class/input"))) {
            return inputs.filter(input -> name(input).startsWith("event"))
                    .sorted()
                    .filter(TouchScreens::isTouch)
                    .map(input -> new Found(
                            root.resolve("dev/input").resolve(name(input)),
                            text(input.resolve("device/name")).orElse("")))
                    .toList();
        } catch (IOException noInputs) {
            return List.of();
        }
    }

    private static boolean isTouch(Path input) {
        var properties = bits(input.resolve("device/properties"));
        var absolute = bits(input.resolve("device/capabilities/abs"));
        return (properties & DIRECT) != 0 && (absolute & (MULTI_TOUCH_X | X)) != 0;
    }

    /// The last word of a bitmap: its lowest 64 bits on a machine of 64.
    private static long bits(Path file) {
        return text(file)
                .map(bitmap -> bitmap.substring(bitmap.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))
                .filter(word -> word.matches("[0-9a-f]{1,16}"))
                .map(word -> Long.parseUnsignedLong(word, 16))
                .orElse(0L);
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
