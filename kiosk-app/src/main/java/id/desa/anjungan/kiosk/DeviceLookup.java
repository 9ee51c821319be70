package id.desa.anjungan.kiosk;

import id.desa.anjungan.config.DeviceSettings;
import id.desa.anjungan.device.Device;
import id.desa.anjungan.device.catalog.DeviceCatalog;
import id.desa.anjungan.device.catalog.Lookup;
import id.desa.anjungan.kiosk.health.DeviceNames;
import id.desa.anjungan.kiosk.log.KioskEvent;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From the settings to the drivers: the only place where both are known.
public final class DeviceLookup {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceLookup.class);

    private final List<Device> found = new ArrayList<>();
    private boolean missing;

    private DeviceLookup() {}

    /// All devices, or none where one has no driver; which one is in the log.
    public static Optional<Devices> of(DeviceSettings settings, DeviceCatalog catalog) {
        return new DeviceLookup().all(settings, catalog);
    }

    private Optional<Devices> all(DeviceSettings settings, DeviceCatalog catalog) {
        var letters = find(DeviceNames.LETTERS, settings.pagePrinter().uri().toString(), catalog::pagePrinter);
        var slips = find(DeviceNames.SLIPS, slipPrinter(settings.receiptPrinter()), catalog::receiptPrinter);
        var scanner = find(DeviceNames.SCANNER, settings.scanner(), catalog::barcodeScanner);
        var cards = find(DeviceNames.CARDS, settings.cardReader(), catalog::cardReader);
        var panel = find(DeviceNames.PANEL, settings.panel(), catalog::panel);
        var speaker = find(DeviceNames.SPEAKER, settings.speaker(), catalog::speaker);
        if (missing || letters.isEmpty() || slips.isEmpty()) {
            found.forEach(Device::close);
            return Optional.empty();
        }
        return Optional.of(new Devices(letters.get(), slips.get(), scanner, cards, panel, speaker));
    }

    /// The width of the roll is an option of the driver's URI.
    private static String slipPrinter(DeviceSettings.ReceiptPrinterSettings printer) {
        return isEscPos(printer.uri()) && printer.uri().getQuery() == null
                ? printer.uri() + "?paper=" + printer.widthMm()
                : printer.uri().toString();
    }

    private static boolean isEscPos(URI uri) {
        return uri.getScheme().startsWith("escpos");
    }

    private <D extends Device> Optional<D> find(String device, Optional<URI> uri, Function<String, Lookup<D>> lookup) {
        return uri.flatMap(named -> find(device, named.toString(), lookup));
    }

    private <D extends Device> Optional<D> find(String device, String uri, Function<String, Lookup<D>> lookup) {
        return switch (lookup.apply(uri)) {
            case Lookup.Found<D>(var driver) -> {
                found.add(driver);
                yield Optional.of(driver);
            }
            case Lookup.NoDriver<D>(var reason) -> {
                missing = true;
                KioskEvent.CONFIG_BAD
                        .on(LOG)
                        .addKeyValue("key", "devices." + device + ".uri")
                        .addKeyValue("line", 0)
                        .addKeyValue("wrong", reason)
                        .log();
                yield Optional.empty();
            }
        };
    }
}
