package id.desa.anjungan.bench.kill;

import id.desa.anjungan.config.ConfigReader;
import id.desa.anjungan.config.ConfigReading;
import id.desa.anjungan.config.KioskConfig;
import id.desa.anjungan.device.cups.CupsPagePrinter;
import id.desa.anjungan.device.cups.CupsSettings;
import id.desa.anjungan.device.sim.SimulatedBarcodeScanner;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import id.desa.anjungan.kiosk.Kiosk;
import id.desa.anjungan.provisioning.devices.Devices;
import id.desa.anjungan.village.demo.DemoKiosk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/// The program that is killed: the whole kiosk with the real laser's queue. It says on its output which screen it shows
/// and is told on its input who comes.
public final class KilledKiosk {
    private KilledKiosk() {}

    /// @param arguments the state's folder, the village's folder and URL, the queue
    public static void main(String... arguments) throws IOException {
        var queue = URI.create(arguments[3]);
        var scanner = new SimulatedBarcodeScanner(Runnable::run);
        var robot = new Robot(scanner::show, screen -> System.out.println("screen " + screen));
        var kiosk = Kiosk.start(
                config(Path.of(arguments[0]), arguments[2], queue),
                DemoKiosk.identity(Path.of(arguments[1])),
                new Kiosk.Surroundings(
                        robot,
                        new Devices(
                                CupsPagePrinter.of(queue, CupsSettings.STANDARD),
                                new SimulatedReceiptPrinter(),
                                Optional.of(scanner),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        InstantSource.system(),
                        new SecureRandom(),
                        Set.of(),
                        bug -> System.out.println("bug " + bug.getClass().getName())));
        try (var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = told.readLine(); line != null && !line.equals("stop"); line = told.readLine()) {
                var words = line.split(" ", -1);
                robot.goes(new Robot.Errand(words[0], words[1], words[2]));
            }
        }
        kiosk.close();
        System.exit(0);
    }

    private static KioskConfig config(Path state, String village, URI queue) {
        var text = """
                [kiosk]
                id = "%s"
                demo = true
                [village]
                url = "%s"
                call-timeout = "10s"
                [screen]
                size = "1080x1920"
                [devices.page-printer]
                uri = "%s"
                [devices.receipt-printer]
                uri = "sim:receipt-printer"
                [state]
                dir = "%s"
                """.formatted(DemoKiosk.ID, village, queue, state);
        return switch (ConfigReader.read(text)) {
            case ConfigReading.Valid(var good) -> good;
            case ConfigReading.NotEnrolled _ -> throw new IllegalArgumentException("not enrolled");
            case ConfigReading.Invalid(var problems, var _) -> throw new IllegalArgumentException(problems.toString());
        };
    }
}
