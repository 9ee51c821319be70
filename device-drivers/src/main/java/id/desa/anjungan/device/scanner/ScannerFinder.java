package id.desa.anjungan.device.scanner;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.PeripheralStatus.Offline;
import id.desa.anjungan.device.PeripheralStatus.Ready;
import id.desa.anjungan.device.inventory.Finder;
import id.desa.anjungan.device.inventory.FoundDevice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Lists what could be a scanner: serial devices at the USB, things that type, cameras. Which of the keyboards a person
/// types on nobody can tell but whoever reads the list. Opens none of them.
public final class ScannerFinder implements Finder {
    private static final String KIND = "scanner";
    private static final String KEYBOARD = "-event-kbd";
    private static final String CAPTURES = "0";

    private final Path root;

    /// @param root `/`, or a folder that stands for it
    public ScannerFinder(Path root) {
        this.root = root;
    }

    @Override
    public List<FoundDevice> find() {
        var found = new ArrayList<FoundDevice>();
        serial().forEach(found::add);
        keyboards().forEach(found::add);
        cameras().forEach(found::add);
        return List.copyOf(found);
    }

    /// By the names that udev gives, which stay the same in whatever order things are plugged in.
    private Stream<FoundDevice> serial() {
        return list("dev/serial/by-id").map(link -> row("serial", link, readable(link)));
    }

    private Stream<FoundDevice> keyboards() {
        return list("dev/input/by-id")
                .filter(link -> link.getFileName().toString().endsWith(KEYBOARD))
                .map(link -> row("hid", link, readable(link)));
    }

    private FoundDevice row(String scheme, Path link, String model) {
        return new FoundDevice(KIND, scheme + ":///" + root.relativize(link), model, status(link));
    }

    /// `usb-Newland_Auto-ID_NLS-EM20_A1-if00` as a person would write it.
    private static String readable(Path link) {
        return link.getFileName()
                .toString()
                .replaceFirst("^usb-", "")
                .replaceFirst("(?:-if\\d+)?(?:-port\\d+)?$", "")
                .replaceFirst(KEYBOARD + "$", "")
                .replace('_', ' ');
    }

    /// A camera has several entries; the first of each takes the pictures.
    private Stream<FoundDevice> cameras() {
        return list("sys/class/video4linux")
                .filter(entry -> text(entry.resolve("index")).equals(CAPTURES))
                .map(entry -> {
                    var device = root.resolve("dev").resolve(entry.getFileName());
                    return new FoundDevice(
                            KIND, "camera:///" + root.relativize(device), text(entry.resolve("name")), status(device));
                });
    }

    private static PeripheralStatus status(Path device) {
        return Files.isReadable(device)
                ? new Ready()
                : new Offline(OfflineCause.NO_PERMISSION, device + " may not be opened: a udev rule is missing");
    }

    private Stream<Path> list(String folder) {
        try (var entries = Files.list(root.resolve(folder))) {
            return entries.sorted().toList().stream();
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException _) {
            return "";
        }
    }
}
