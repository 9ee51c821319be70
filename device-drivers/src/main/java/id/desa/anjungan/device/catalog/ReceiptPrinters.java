package id.desa.anjungan.device.catalog;

import id.desa.anjungan.device.Capability;
import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.device.catalog.Lookup.Found;
import id.desa.anjungan.device.catalog.Lookup.NoDriver;
import id.desa.anjungan.device.escpos.EscPosModel;
import id.desa.anjungan.device.escpos.EscPosReceiptPrinter;
import id.desa.anjungan.device.escpos.EscPosSettings;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// `escpos+tcp://host:9100`, `escpos+usb:///dev/usb/lp0` and `escpos+serial:///dev/ttyUSB0?baud=115200&handshake=yes`,
/// each with `model=epson-tm-t20`, `paper=58`, `confirm=no`, `qr=native`; `sim:receipt-printer?pace=instant`.
final class ReceiptPrinters {
    private static final int RAW_PRINTING = 9100;
    private static final int USUAL_BAUD = 115_200;
    private static final Option YES_OR_NO = Option.oneOf("yes", "no");
    private static final Map<String, Option> OPTIONS = Map.of(
            "model",
            Option.oneOf(EscPosModel.ALL.stream().map(EscPosModel::name).toList()),
            "paper",
            Option.oneOf("58", "80"),
            "confirm",
            YES_OR_NO,
            "qr",
            Option.oneOf("raster", "native"));
    private static final Map<String, Option> SERIAL_OPTIONS = serialOptions();

    private ReceiptPrinters() {}

    private static Map<String, Option> serialOptions() {
        var options = new HashMap<>(OPTIONS);
        options.put("baud", Option.number(1_200, 921_600));
        options.put("handshake", YES_OR_NO);
        return Map.copyOf(options);
    }

    static Lookup<ReceiptPrinter> find(DeviceUri uri) {
        return switch (uri.kind()) {
            case "escpos+tcp" ->
                uri.hasHost()
                        ? found(uri, OPTIONS, model -> tcp(uri, model))
                        : new NoDriver<>("a host is missing: write escpos+tcp://10.0.0.9:9100");
            case "escpos+usb" ->
                uri.isFile()
                        ? found(uri, OPTIONS, model -> usb(uri, model))
                        : new NoDriver<>("a device is missing: write escpos+usb:///dev/usb/lp0");
            case "escpos+serial" ->
                uri.isFile()
                        ? found(uri, SERIAL_OPTIONS, model -> serial(uri, model))
                        : new NoDriver<>("a device is missing: write escpos+serial:///dev/ttyUSB0?baud=115200");
            case "sim:receipt-printer" -> Lookup.of(uri, Simulated.PRINTER, () -> simulated(uri));
            default ->
                Lookup.none(
                        "receipt printer",
                        "escpos+usb:///dev/usb/lp0 or escpos+tcp://10.0.0.9:9100 or"
                                + " escpos+serial:///dev/ttyUSB0?baud=115200 or sim:receipt-printer");
        };
    }

    private static EscPosReceiptPrinter tcp(DeviceUri uri, EscPosModel model) {
        var port = uri.uri().getPort() < 0 ? RAW_PRINTING : uri.uri().getPort();
        return EscPosReceiptPrinter.tcp(uri.uri().getHost(), port, model, EscPosSettings.STANDARD);
    }

    private static EscPosReceiptPrinter usb(DeviceUri uri, EscPosModel model) {
        return EscPosReceiptPrinter.usb(uri.file(), model, EscPosSettings.STANDARD);
    }

    private static EscPosReceiptPrinter serial(DeviceUri uri, EscPosModel model) {
        return EscPosReceiptPrinter.serial(
                uri.file(),
                uri.number("baud", USUAL_BAUD),
                uri.option("handshake", "no").equals("yes"),
                model,
                EscPosSettings.STANDARD);
    }

    /// The driver for the model that the options name, or what is wrong with them.
    private static Lookup<ReceiptPrinter> found(
            DeviceUri uri, Map<String, Option> options, Function<EscPosModel, ReceiptPrinter> driver) {
        var problem = uri.problem(options);
        if (problem.isPresent()) {
            return new NoDriver<>(problem.get());
        }
        var named = model(uri);
        var paper = uri.options().containsKey("paper") ? named.on(uri.number("paper", 80)) : Optional.of(named);
        if (paper.isEmpty()) {
            return new NoDriver<>(
                    named.name() + " takes no paper of " + uri.option("paper", "") + " mm; leave paper out");
        }
        var model = paper.get().withConfirmation(confirms(uri, named));
        var drawn = uri.option("qr", "raster").equals("native") ? model.drawingQr() : Optional.of(model);
        return drawn.<Lookup<ReceiptPrinter>>map(chosen -> new Found<>(driver.apply(chosen)))
                .orElseGet(() -> new NoDriver<>(named.name() + " draws no QR code itself; write qr=raster"));
    }

    /// Without a name, the common ground of printers for that paper.
    private static EscPosModel model(DeviceUri uri) {
        var unnamed = uri.option("paper", "80").equals("58") ? EscPosModel.MM58 : EscPosModel.MM80;
        return EscPosModel.named(uri.option("model", unnamed.name())).orElse(unnamed);
    }

    private static boolean confirms(DeviceUri uri, EscPosModel model) {
        return uri.option("confirm", model.capabilities().contains(Capability.PROCESS_ID) ? "yes" : "no")
                .equals("yes");
    }

    private static SimulatedReceiptPrinter simulated(DeviceUri uri) {
        var printer = new SimulatedReceiptPrinter(Simulated.pace(uri));
        printer.follows(Simulated.script(uri));
        return printer;
    }
}
