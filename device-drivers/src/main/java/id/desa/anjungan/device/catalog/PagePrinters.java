package id.desa.anjungan.device.catalog;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.catalog.Lookup.NoDriver;
import id.desa.anjungan.device.cups.CupsPagePrinter;
import id.desa.anjungan.device.cups.CupsQueue;
import id.desa.anjungan.device.cups.CupsSettings;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;

/// `ipp://host:631/printers/queue?counter=snmp://10.0.0.5`, `ipps:` with `pin=`, `sim:page-printer?pace=instant`
final class PagePrinters {
    private static final Set<Media> SIMULATED_SHEETS = Set.of(Media.A4, Media.F4);

    private static final int MOST_PORT = 65_535;
    private static final String COUNTER =
            "(?:snmp://(?:[\\w.~-]+@)?|pjl://)[\\w.-]+(?::[0-9]{1,5})?|ipps?://[\\w.-]+(?::[0-9]{1,5})?/\\S+";
    private static final String KEYS = "[0-9a-f]{64}(?:,[0-9a-f]{64})*";
    private static final Map<String, Option> OPTIONS = Map.of(
            "counter",
            new Option(
                    PagePrinters::isCounter,
                    "auto or none or snmp://10.0.0.5 or pjl://10.0.0.5:9100 or ipp://10.0.0.5/ipp/print"),
            "pin",
            Option.matching(KEYS, "the SHA-256 of the printer's public key, 64 hex digits"));

    private PagePrinters() {}

    /// What looks like a host and is none to Java (`my_printer`) would be taken for this machine.
    private static boolean isCounter(String text) {
        if (text.equals("auto") || text.equals("none")) {
            return true;
        }
        if (!text.matches(COUNTER)) {
            return false;
        }
        try {
            var place = new URI(text);
            return place.getHost() != null && place.getPort() != 0 && place.getPort() <= MOST_PORT;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static CupsQueue queue(DeviceUri uri) {
        var keys = uri.option("pin", "");
        return CupsQueue.of(uri.uri())
                .countedBy(uri.option("counter", "auto"))
                .trusting(keys.isEmpty() ? Set.of() : Set.of(keys.split(",", -1)));
    }

    static Lookup<PagePrinter> find(DeviceUri uri) {
        return switch (uri.kind()) {
            case "ipp", "ipps" ->
                uri.hasHost() && uri.hasPath()
                        ? Lookup.of(uri, OPTIONS, () -> CupsPagePrinter.of(queue(uri), CupsSettings.STANDARD))
                        : new NoDriver<>("a queue is missing: write ipp://localhost/printers/surat");
            case "sim:page-printer" -> Lookup.of(uri, Simulated.PRINTER, () -> simulated(uri));
            default -> Lookup.none("page printer", "ipp://localhost/printers/surat or sim:page-printer");
        };
    }

    private static SimulatedPagePrinter simulated(DeviceUri uri) {
        var printer = new SimulatedPagePrinter(SIMULATED_SHEETS, Simulated.pace(uri));
        printer.follows(Simulated.script(uri));
        return printer;
    }
}
