package id.desa.anjungan.device.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A chip card reader at the USB, as the kernel shows it in `/sys/bus/usb/devices`.
///
/// @param product as the device calls itself, which `pcscd` makes part of the reader's name
/// @param driver of the kernel that holds it; empty of one left to `pcscd`
record UsbReader(String maker, String product, String driver) {
    /// Class of an interface: smart card (USB CCID 1.1, section 4.3).
    private static final String SMART_CARD = "0b";

    String model() {
        return (maker + " " + product).strip();
    }

    static List<UsbReader> list(Path root) {
        var folder = root.resolve("sys/bus/usb/devices");
        try (var entries = Files.list(folder)) {
            return entries.filter(entry -> text(entry, "bInterfaceClass").equals(SMART_CARD))
                    .map(UsbReader::of)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    /// The interface `1-1.2:1.0` belongs to the device `1-1.2` beside it.
    private static Optional<UsbReader> of(Path face) {
        var name = face.getFileName().toString();
        var colon = name.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        var device = face.resolveSibling(name.substring(0, colon));
        return Optional.of(new UsbReader(text(device, "manufacturer"), text(device, "product"), driver(face)));
    }

    private static String driver(Path face) {
        try {
            return Files.readSymbolicLink(face.resolve("driver")).getFileName().toString();
        } catch (IOException _) {
            return "";
        }
    }

    private static String text(Path folder, String file) {
        try {
            return Files.readString(folder.resolve(file)).strip();
        } catch (IOException _) {
            return "";
        }
    }
}
