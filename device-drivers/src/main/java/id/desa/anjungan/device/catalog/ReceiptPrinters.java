package id.desa.anjungan.device.catalog;

import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.device.catalog.Lookup.NoDriver;
import id.desa.anjungan.device.escpos.EscPosModel;
import id.desa.anjungan.device.escpos.EscPosReceiptPrinter;
import id.desa.anjungan.device.escpos.EscPosSettings;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import java.util.Map;

/// `escpos+tcp://host:9100?paper=58&confirm=no`, `sim:receipt-printer?pace=instant`
final class ReceiptPrinters {
    private static final int RAW_PRINTING = 9100;
    private static final Map<String, EscPosModel> PAPERS = Map.of("80", EscPosModel.MM80, "58", EscPosModel.MM58);
    private static final Map<String, Option> OPTIONS =
            Map.of("paper", Option.oneOf(PAPERS.keySet()), "confirm", Option.oneOf("yes", "no"));

    private ReceiptPrinters() {}

    static Lookup<ReceiptPrinter> find(DeviceUri uri) {
        return switch (uri.kind()) {
            case "escpos+tcp" ->
                uri.hasHost()
                        ? Lookup.of(uri, OPTIONS, () -> tcp(uri))
                        : new NoDriver<>("a host is missing: write escpos+tcp://10.0.0.9:9100");
            case "sim:receipt-printer" -> Lookup.of(uri, Simulated.PRINTER, () -> simulated(uri));
            default -> Lookup.none("receipt printer", "escpos+tcp://10.0.0.9:9100 or sim:receipt-printer");
        };
    }

    private static EscPosReceiptPrinter tcp(DeviceUri uri) {
        var paper = PAPERS.getOrDefault(uri.option("paper", "80"), EscPosModel.MM80);
        var confirms = uri.option("confirm", paper.confirms() ? "yes" : "no").equals("yes");
        var port = uri.uri().getPort() < 0 ? RAW_PRINTING : uri.uri().getPort();
        return EscPosReceiptPrinter.tcp(
                uri.uri().getHost(), port, paper.withConfirmation(confirms), EscPosSettings.STANDARD);
    }

    private static SimulatedReceiptPrinter simulated(DeviceUri uri) {
        var printer = new SimulatedReceiptPrinter(Simulated.pace(uri));
        printer.follows(Simulated.script(uri));
        return printer;
    }
}
