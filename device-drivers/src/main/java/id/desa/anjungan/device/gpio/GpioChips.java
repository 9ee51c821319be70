package id.desa.anjungan.device.gpio;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.file.DeviceUnusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/// The gpiochips of this machine. A Raspberry Pi has several, and which number the header's has depends on board and
/// kernel; its label does not.
public final class GpioChips {
    private static final String NAME = "gpiochip";

    private final Path dev;
    private final ChipReader reader;

    /// @param dev `/dev`
    public GpioChips(Path dev, ChipReader reader) {
        this.dev = dev;
        this.reader = reader;
    }

    /// In order of their numbers, each once: some kernels give the header's chip a second name by a link.
    public List<Path> devices() {
        var found = new LinkedHashSet<Path>();
        try (var entries = Files.newDirectoryStream(dev, NAME + "[0-9]*")) {
            var names = new ArrayList<Path>();
            entries.forEach(names::add);
            names.sort(Comparator.comparingInt(GpioChips::number).thenComparing(Comparator.naturalOrder()));
            for (var name : names) {
                found.add(name.toRealPath());
            }
        } catch (IOException _) {
            return List.copyOf(found);
        }
        return List.copyOf(found);
    }

    private static int number(Path device) {
        var digits = device.getFileName().toString().substring(NAME.length());
        return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : Integer.MAX_VALUE;
    }

    /// @param name a label or a device
    GpioChip named(String name) throws DeviceUnusable {
        return name.startsWith("/") ? reader.chip(Path.of(name)) : labelled(name);
    }

    private GpioChip labelled(String label) throws DeviceUnusable {
        var labels = new ArrayList<String>();
        var found = new ArrayList<GpioChip>();
        var closed = new ArrayList<DeviceUnusable>();
        for (var device : devices()) {
            try {
                var chip = reader.chip(device);
                labels.add(chip.label());
                if (chip.label().equals(label)) {
                    found.add(chip);
                }
            } catch (DeviceUnusable failure) {
                closed.add(failure);
            }
        }
        return only(label, found, labels, closed);
    }

    private static GpioChip only(String label, List<GpioChip> found, List<String> labels, List<DeviceUnusable> closed)
            throws DeviceUnusable {
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.size() > 1) {
            throw new DeviceUnusable(
                    OfflineCause.WRONG_KIND, "several gpiochips are labelled " + label + ": name one by its device");
        }
        if (!closed.isEmpty()) {
            throw closed.getFirst();
        }
        throw new DeviceUnusable(
                OfflineCause.NOT_FOUND,
                "no gpiochip is labelled " + label
                        + (labels.isEmpty() ? "; there is none at all" : "; there is " + String.join(", ", labels)));
    }

    /// That all of these lines are there and nobody else's.
    void checkFree(GpioChip chip, int... offsets) throws DeviceUnusable {
        for (var offset : offsets) {
            if (offset >= chip.lines()) {
                throw new DeviceUnusable(
                        OfflineCause.WRONG_KIND,
                        chip.label() + " has no line " + offset + ": its last is " + (chip.lines() - 1));
            }
            var consumer = reader.consumer(chip, offset);
            if (consumer.isPresent()) {
                throw new DeviceUnusable(
                        OfflineCause.TAKEN, "line " + offset + " is held by \"" + consumer.get() + "\"");
            }
        }
    }
}
