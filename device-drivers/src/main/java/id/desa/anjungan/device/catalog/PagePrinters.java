package id.desa.anjungan.device.catalog;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.catalog.Lookup.NoDriver;
import id.desa.anjungan.device.cups.CupsPagePrinter;
import id.desa.anjungan.device.cups.CupsSettings;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import java.util.Map;
import java.util.Set;

/// `ipp://host:631/printers/queue`, `sim:page-printer?pace=instant`
final class PagePrinters {
    private static final Set<Media> SIMULATED_SHEETS = Set.of(Media.A4, Media.F4);

    private PagePrinters() {}

    static Lookup<PagePrinter> find(DeviceUri uri) {
        return switch (uri.kind()) {
            case "ipp" ->
                uri.hasHost() && uri.hasPath()
                        ? Lookup.of(uri, Map.of(), () -> CupsPagePrinter.of(uri.uri(), CupsSettings.STANDARD))
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
