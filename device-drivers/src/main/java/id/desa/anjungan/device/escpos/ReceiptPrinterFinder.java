package id.desa.anjungan.device.escpos;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.inventory.Finder;
import id.desa.anjungan.device.inventory.FoundDevice;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Receipt printers on USB (`/dev/usb/lp*`), and serial ports that one could hang on. Asks no device: what it finds
/// may be a laser, which would print the question. So all it can say of one that may be opened is that it is silent.
public final class ReceiptPrinterFinder implements Finder {
    private static final String KIND = "receipt-printer";
    /// What only page printers speak, in an IEEE 1284 device id.
    private static final Pattern PAGES =
            Pattern.compile("\\b(PCL|PJL|POSTSCRIPT|PDF|URF|PWG|XPS|ESCPL2|GDI)", Pattern.CASE_INSENSITIVE);

    private static final Pattern FIELD = Pattern.compile("(\\w[\\w ]*):([^;]*);");

    private final Path root;

    /// @param root `/`, or a copy of parts of it in a test
    public ReceiptPrinterFinder(Path root) {
        this.root = root;
    }

    @Override
    public List<FoundDevice> find() {
        var found = new ArrayList<FoundDevice>();
        for (var device : in("dev/usb", "lp*")) {
            onUsb(device).ifPresent(found::add);
        }
        for (var port : in("dev/serial/by-id", "*")) {
            found.add(found(port, "escpos+serial", words(port.getFileName().toString())));
        }
        return found;
    }

    private List<Path> in(String folder, String names) {
        try (var entries = Files.newDirectoryStream(root.resolve(folder), names)) {
            var sorted = new ArrayList<Path>();
            entries.forEach(sorted::add);
            sorted.sort(null);
            return sorted;
        } catch (IOException | DirectoryIteratorException _) {
            return List.of();
        }
    }

    private Optional<FoundDevice> onUsb(Path device) {
        var sys =
                root.resolve("sys/class/usbmisc").resolve(device.getFileName()).resolve("device");
        var id = read(sys.resolve("ieee1284_id"));
        var isPagePrinter = PAGES.matcher(field(id, "CMD", "COMMAND SET")).find();
        var model = makeAndModel(id);
        // The interface's parent is the device itself.
        var named = model.isEmpty()
                ? (read(sys.resolve("../manufacturer")) + " " + read(sys.resolve("../product"))).strip()
                : model;
        return isPagePrinter ? Optional.empty() : Optional.of(found(device, "escpos+usb", named));
    }

    private static String makeAndModel(String id) {
        return (field(id, "MFG", "MANUFACTURER") + " " + field(id, "MDL", "MODEL")).strip();
    }

    private static String field(String id, String brief, String whole) {
        var fields = FIELD.matcher(id.endsWith(";") ? id : id + ";");
        while (fields.find()) {
            var name = fields.group(1).strip();
            if (name.equalsIgnoreCase(brief) || name.equalsIgnoreCase(whole)) {
                return fields.group(2).strip();
            }
        }
        return "";
    }

    /// `usb-FTDI_FT232R_USB_UART_A1-if00-port0` says FTDI FT232R USB UART A1.
    private static String words(String id) {
        return id.replaceFirst("^usb-", "")
                .replaceFirst("-if\\d+(-port\\d+)?$", "")
                .replace('_', ' ')
                .strip();
    }

    private FoundDevice found(Path device, String scheme, String model) {
        var path = "/" + root.relativize(device);
        var option = EscPosModel.recognised(model).map(known -> "?model=" + known.name());
        return new FoundDevice(KIND, scheme + "://" + path + option.orElse(""), model, status(device));
    }

    private static PrinterStatus status(Path device) {
        return Files.isReadable(device) && Files.isWritable(device)
                ? new PrinterStatus.Silent()
                : new PrinterStatus.Offline(OfflineCause.NO_PERMISSION, device + " may not be opened");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException _) {
            return "";
        }
    }
}
