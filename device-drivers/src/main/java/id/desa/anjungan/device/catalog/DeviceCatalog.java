package id.desa.anjungan.device.catalog;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.CardReader;
import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.device.catalog.Lookup.Found;
import id.desa.anjungan.device.catalog.Lookup.NoDriver;
import id.desa.anjungan.device.cups.CupsPagePrinter;
import id.desa.anjungan.device.cups.CupsSettings;
import id.desa.anjungan.device.escpos.EscPosModel;
import id.desa.anjungan.device.escpos.EscPosReceiptPrinter;
import id.desa.anjungan.device.escpos.EscPosSettings;
import id.desa.anjungan.device.sim.SimulatedBarcodeScanner;
import id.desa.anjungan.device.sim.SimulatedCardReader;
import id.desa.anjungan.device.sim.SimulatedPace;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Finds the driver of a device by its URI. No device is asked here: one that is away is found, and says so itself.
public final class DeviceCatalog {
    private static final int RAW_PRINTING = 9100;
    private static final Set<Media> SIMULATED_SHEETS = Set.of(Media.A4, Media.F4);
    private static final Map<String, SimulatedPace> PACES =
            Map.of("lifelike", SimulatedPace.LIFELIKE, "instant", SimulatedPace.INSTANT);
    private static final Map<String, EscPosModel> PAPERS = Map.of("80", EscPosModel.MM80, "58", EscPosModel.MM58);

    private final Executor events;

    /// @param events where scanners and card readers tell their listeners
    public DeviceCatalog(Executor events) {
        this.events = events;
    }

    /// `ipp://host:631/printers/queue`, `sim:page-printer?pace=instant`
    public Lookup<PagePrinter> pagePrinter(String text) {
        var uri = DeviceUri.parse(text);
        return switch (uri.kind()) {
            case "ipp" ->
                uri.hasHost() && uri.hasPath()
                        ? found(uri, Map.of(), () -> CupsPagePrinter.of(uri.uri(), CupsSettings.STANDARD))
                        : new NoDriver<>("a queue is missing: write ipp://localhost/printers/surat");
            case "sim:page-printer" -> found(uri, paces(), () -> new SimulatedPagePrinter(SIMULATED_SHEETS, pace(uri)));
            default -> none("page printer", "ipp://localhost/printers/surat or sim:page-printer");
        };
    }

    /// `escpos+tcp://host:9100?paper=58&confirm=no`, `sim:receipt-printer?pace=instant`
    public Lookup<ReceiptPrinter> receiptPrinter(String text) {
        var uri = DeviceUri.parse(text);
        return switch (uri.kind()) {
            case "escpos+tcp" ->
                uri.hasHost()
                        ? found(
                                uri,
                                Map.of("paper", PAPERS.keySet(), "confirm", Set.of("yes", "no")),
                                () -> escPos(uri))
                        : new NoDriver<>("a host is missing: write escpos+tcp://10.0.0.9:9100");
            case "sim:receipt-printer" -> found(uri, paces(), () -> new SimulatedReceiptPrinter(pace(uri)));
            default -> none("receipt printer", "escpos+tcp://10.0.0.9:9100 or sim:receipt-printer");
        };
    }

    /// `sim:scanner`
    public Lookup<BarcodeScanner> barcodeScanner(String text) {
        var uri = DeviceUri.parse(text);
        return uri.kind().equals("sim:scanner")
                ? found(uri, Map.of(), () -> new SimulatedBarcodeScanner(events))
                : none("scanner", "sim:scanner");
    }

    /// `sim:card-reader`
    public Lookup<CardReader> cardReader(String text) {
        var uri = DeviceUri.parse(text);
        return uri.kind().equals("sim:card-reader")
                ? found(uri, Map.of(), () -> new SimulatedCardReader(events))
                : none("card reader", "sim:card-reader");
    }

    private static <D> Lookup<D> found(DeviceUri uri, Map<String, Set<String>> options, Supplier<? extends D> driver) {
        Optional<String> problem = uri.problem(options);
        return problem.isPresent() ? new NoDriver<>(problem.get()) : new Found<>(driver.get());
    }

    private static <D> Lookup<D> none(String device, String instead) {
        return new NoDriver<>("no driver for a " + device + " like that: write " + instead);
    }

    private static Map<String, Set<String>> paces() {
        return Map.of("pace", PACES.keySet());
    }

    private static SimulatedPace pace(DeviceUri uri) {
        return PACES.getOrDefault(uri.option("pace", "lifelike"), SimulatedPace.LIFELIKE);
    }

    private static EscPosReceiptPrinter escPos(DeviceUri uri) {
        var paper = PAPERS.getOrDefault(uri.option("paper", "80"), EscPosModel.MM80);
        var confirms = uri.option("confirm", paper.confirms() ? "yes" : "no").equals("yes");
        var port = uri.uri().getPort() < 0 ? RAW_PRINTING : uri.uri().getPort();
        return EscPosReceiptPrinter.tcp(
                uri.uri().getHost(), port, paper.withConfirmation(confirms), EscPosSettings.STANDARD);
    }
}
