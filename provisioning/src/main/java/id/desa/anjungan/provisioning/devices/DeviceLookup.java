package id.desa.anjungan.provisioning.devices;

import id.desa.anjungan.config.DeviceSettings;
import id.desa.anjungan.device.Device;
import id.desa.anjungan.device.catalog.DeviceCatalog;
import id.desa.anjungan.device.catalog.Lookup;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// From the settings to the drivers: the only place where both are known.
public final class DeviceLookup {
    private static final int USUAL = 80;

    private final List<Device> found = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    /// Which device a URI was given to first.
    private final Map<String, String> given = new HashMap<>();

    private DeviceLookup() {}

    public sealed interface Result {}

    public record Found(Devices devices) implements Result {}

    /// One or more have no driver; none is open.
    public record NotFound(List<Missing> missing) implements Result {
        public NotFound {
            missing = List.copyOf(missing);
        }
    }

    /// @param device its name in the settings
    /// @param reason what is wrong with its URI and what could be written
    public record Missing(String device, String reason) {}

    /// All devices, or every reason why not.
    public static Result of(DeviceSettings settings, DeviceCatalog catalog) {
        return new DeviceLookup().all(settings, catalog);
    }

    private Result all(DeviceSettings settings, DeviceCatalog catalog) {
        var letters = find(DeviceNames.LETTERS, settings.pagePrinter().uri().toString(), catalog::pagePrinter);
        var slips = find(DeviceNames.SLIPS, slipPrinter(settings.receiptPrinter()), catalog::receiptPrinter);
        var scanner = find(DeviceNames.SCANNER, settings.scanner(), catalog::barcodeScanner);
        var cards = find(DeviceNames.CARDS, settings.cardReader(), catalog::cardReader);
        var panel = find(DeviceNames.PANEL, settings.panel(), catalog::panel);
        var speaker = find(DeviceNames.SPEAKER, settings.speaker(), catalog::speaker);
        if (missing.isEmpty() && letters.isPresent() && slips.isPresent()) {
            return new Found(new Devices(letters.get(), slips.get(), scanner, cards, panel, speaker));
        }
        found.forEach(Device::close);
        return new NotFound(missing);
    }

    /// The width of the roll is an option of the driver's URI; a model that is named knows its usual one.
    private static String slipPrinter(DeviceSettings.ReceiptPrinterSettings printer) {
        var uri = printer.uri().toString();
        if (!isEscPos(printer.uri())
                || uri.contains("paper=")
                || (uri.contains("model=") && printer.widthMm() == USUAL)) {
            return uri;
        }
        return uri + (uri.contains("?") ? "&" : "?") + "paper=" + printer.widthMm();
    }

    private static boolean isEscPos(URI uri) {
        return uri.getScheme().startsWith("escpos");
    }

    private <D extends Device> Optional<D> find(String device, Optional<URI> uri, Function<String, Lookup<D>> lookup) {
        return uri.flatMap(named -> find(device, named.toString(), lookup));
    }

    private <D extends Device> Optional<D> find(String device, String uri, Function<String, Lookup<D>> lookup) {
        var other = given.putIfAbsent(uri.replaceFirst("\\?.*", ""), device);
        if (other != null) {
            missing.add(
                    new Missing(device, "is the same device as " + other + ": write another one, or leave one out"));
            return Optional.empty();
        }
        return switch (lookup.apply(uri)) {
            case Lookup.Found<D>(var driver) -> {
                found.add(driver);
                yield Optional.of(driver);
            }
            case Lookup.NoDriver<D>(var reason) -> {
                missing.add(new Missing(device, reason));
                yield Optional.empty();
            }
        };
    }
}
