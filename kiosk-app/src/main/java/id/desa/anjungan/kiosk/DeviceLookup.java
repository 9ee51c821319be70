package id.desa.anjungan.kiosk;

import id.desa.anjungan.config.DeviceSettings;
import id.desa.anjungan.device.catalog.DeviceCatalog;
import id.desa.anjungan.device.catalog.Lookup;
import id.desa.anjungan.kiosk.log.KioskEvent;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From the settings to the drivers: the only place where both are known.
public final class DeviceLookup {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceLookup.class);

    private DeviceLookup() {}

    /// All devices, or none where one has no driver; which one is in the log.
    public static Optional<Devices> of(DeviceSettings settings, DeviceCatalog catalog) {
        var letters = found("page-printer", settings.pagePrinter().uri().toString(), catalog::pagePrinter);
        var slips = found("receipt-printer", slipPrinter(settings.receiptPrinter()), catalog::receiptPrinter);
        var scanner = settings.scanner().flatMap(uri -> found("scanner", uri.toString(), catalog::barcodeScanner));
        var cards = settings.cardReader().flatMap(uri -> found("card-reader", uri.toString(), catalog::cardReader));
        return letters.isEmpty()
                        || slips.isEmpty()
                        || scanner.isPresent() != settings.scanner().isPresent()
                        || cards.isPresent() != settings.cardReader().isPresent()
                ? Optional.empty()
                : Optional.of(new Devices(letters.get(), slips.get(), scanner, cards));
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

    private static <D> Optional<D> found(String device, String uri, Function<String, Lookup<D>> lookup) {
        return switch (lookup.apply(uri)) {
            case Lookup.Found<D>(var driver) -> Optional.of(driver);
            case Lookup.NoDriver<D>(var reason) -> {
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
