package id.desa.anjungan.device.catalog;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.camera.CameraBarcodeScanner;
import id.desa.anjungan.device.catalog.Lookup.NoDriver;
import id.desa.anjungan.device.scanner.KeyLayout;
import id.desa.anjungan.device.scanner.SerialScanner;
import id.desa.anjungan.device.scanner.WedgeScanner;
import id.desa.anjungan.device.sim.SimulatedBarcodeScanner;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// `serial:///dev/ttyACM0?baud=9600`, `hid:///dev/input/by-id/...-event-kbd?layout=us`,
/// `camera:///dev/video0?width=1280&height=720&rate=10`, `sim:scanner`
final class BarcodeScanners {
    private static final int BAUD = 9_600;
    private static final int WIDTH = 1_280;
    private static final int HEIGHT = 720;
    private static final int RATE = 10;
    private static final Map<String, Option> SERIAL = Map.of("baud", Option.number(300, 4_000_000));
    private static final Map<String, Option> WEDGE = Map.of(
            "layout",
            Option.oneOf(Arrays.stream(KeyLayout.values()).map(KeyLayout::word).toList()));
    private static final Map<String, Option> CAMERA = Map.of(
            "width", Option.number(160, 4_096),
            "height", Option.number(120, 4_096),
            "rate", Option.number(1, 60));
    private static final String INSTEAD = "serial:///dev/ttyACM0 or hid:///dev/input/by-id/NAME-event-kbd or"
            + " camera:///dev/video0 or sim:scanner";

    private BarcodeScanners() {}

    static Lookup<BarcodeScanner> find(DeviceUri uri, Executor events) {
        return switch (uri.kind()) {
            case "serial" ->
                ofFile(uri, "serial:///dev/ttyACM0", SERIAL, () -> new SerialScanner(uri.file(), baud(uri), events));
            case "hid" ->
                ofFile(
                        uri,
                        "hid:///dev/input/by-id/NAME-event-kbd",
                        WEDGE,
                        () -> new WedgeScanner(uri.file(), layout(uri), events));
            case "camera" -> ofFile(uri, "camera:///dev/video0", CAMERA, () -> camera(uri, events));
            case "sim:scanner" -> Lookup.of(uri, Simulated.PERIPHERAL, () -> simulated(uri, events));
            default -> Lookup.none("scanner", INSTEAD);
        };
    }

    private static Lookup<BarcodeScanner> ofFile(
            DeviceUri uri, String write, Map<String, Option> options, Supplier<BarcodeScanner> driver) {
        return uri.isFile()
                ? Lookup.of(uri, options, driver)
                : new NoDriver<>("the path of a device is missing: write " + write);
    }

    private static int baud(DeviceUri uri) {
        return uri.number("baud", BAUD);
    }

    private static KeyLayout layout(DeviceUri uri) {
        return KeyLayout.of(uri.option("layout", KeyLayout.US.word())).orElse(KeyLayout.US);
    }

    private static CameraBarcodeScanner camera(DeviceUri uri, Executor events) {
        return CameraBarcodeScanner.v4l2(
                uri.file(), uri.number("width", WIDTH), uri.number("height", HEIGHT), uri.number("rate", RATE), events);
    }

    private static SimulatedBarcodeScanner simulated(DeviceUri uri, Executor events) {
        var scanner = new SimulatedBarcodeScanner(events);
        scanner.follows(Simulated.script(uri));
        return scanner;
    }
}
