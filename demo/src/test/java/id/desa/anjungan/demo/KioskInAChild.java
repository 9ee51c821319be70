package id.desa.anjungan.demo;

import com.sun.management.HotSpotDiagnosticMXBean;
import id.desa.anjungan.config.ConfigReader;
import id.desa.anjungan.config.ConfigReading;
import id.desa.anjungan.device.cups.CupsPagePrinter;
import id.desa.anjungan.device.cups.CupsSettings;
import id.desa.anjungan.device.escpos.EscPosModel;
import id.desa.anjungan.device.escpos.EscPosReceiptPrinter;
import id.desa.anjungan.device.escpos.EscPosSettings;
import id.desa.anjungan.device.sim.SimulatedBarcodeScanner;
import id.desa.anjungan.kiosk.JavaFxGlass;
import id.desa.anjungan.kiosk.Kiosk;
import id.desa.anjungan.kiosk.log.KioskLogging;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Glass;
import id.desa.anjungan.kiosk.screen.Showing;
import id.desa.anjungan.kiosk.ui.Tick;
import id.desa.anjungan.kiosk.ui.Toolkit;
import id.desa.anjungan.provisioning.devices.Devices;
import id.desa.anjungan.village.demo.DemoKiosk;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The real kiosk in a process of its own, with its real view drawn in memory and real paper paths, so that its whole
/// memory can be searched. It is told what to do on its input and keeps nothing of that itself: `t ACTION` touches,
/// `s CODE` holds a code before the scanner, `d live|all FILE` dumps the heap, `p TEXT` plants a leak on purpose, `q`
/// ends it. It says the name and the actions of each screen it shows.
final class KioskInAChild {
    private static final int LONGEST_LINE = 4_096;

    /// What `p` plants.
    private static final Map<String, String> PLANTED = new HashMap<>();

    private KioskInAChild() {}

    /// @param args kiosk.toml, the village's folder, the printer's queue, the slip printer's port
    public static void main(String[] args) throws Exception {
        var config = ((ConfigReading.Valid) ConfigReader.read(Files.readString(Path.of(args[0])))).config();
        var logging = KioskLogging.start(
                config.log(),
                Files.createDirectories(config.state().dir()),
                config.kiosk().id());
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Toolkit.headless();
        var glass = new Reporting(JavaFxGlass.open(config.screen(), "Anjungan", Tick.SILENT, true), out);
        var scanner = new SimulatedBarcodeScanner(Runnable::run);
        var kiosk = Kiosk.start(
                config,
                DemoKiosk.identity(Path.of(args[1])),
                new Kiosk.Surroundings(
                        glass,
                        new Devices(
                                CupsPagePrinter.of(URI.create(args[2]), CupsSettings.STANDARD),
                                EscPosReceiptPrinter.tcp(
                                        "127.0.0.1",
                                        Integer.parseInt(args[3]),
                                        EscPosModel.MM80,
                                        EscPosSettings.STANDARD),
                                Optional.of(scanner),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        InstantSource.system(),
                        new Random(),
                        Set.of(),
                        bug -> out.println("bug " + bug.getClass().getName())));
        obey(System.in, glass, scanner, out);
        kiosk.close();
        logging.close();
        Runtime.getRuntime().halt(0);
    }

    private static void obey(InputStream in, Reporting glass, SimulatedBarcodeScanner scanner, PrintStream out)
            throws IOException {
        var line = new byte[LONGEST_LINE];
        for (var length = read(in, line); length > 0; length = read(in, line)) {
            var told = new String(line, 2, Math.max(0, length - 2), StandardCharsets.UTF_8);
            var what = line[0];
            Arrays.fill(line, (byte) 0);
            switch (what) {
                case 't' -> glass.thread().execute(() -> glass.touched.accept(told));
                case 's' -> scanner.show(told);
                case 'p' -> PLANTED.put("planted", told);
                case 'd' -> {
                    dump(told.startsWith("live"), told.substring(told.indexOf(' ') + 1));
                    out.println("dumped");
                }
                default -> {
                    return;
                }
            }
        }
    }

    /// One line, without a buffer that would keep it.
    private static int read(InputStream in, byte[] line) throws IOException {
        var length = 0;
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line[length++] = (byte) next;
        }
        return length;
    }

    private static void dump(boolean live, String file) throws IOException {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file, live);
    }

    /// Says what is shown, and holds nothing of it.
    private static final class Reporting implements Glass {
        private final JavaFxGlass glass;
        private final PrintStream out;
        private int last;
        private volatile Consumer<String> touched = _ -> {};

        Reporting(JavaFxGlass glass, PrintStream out) {
            this.glass = glass;
            this.out = out;
        }

        @Override
        public Executor thread() {
            return glass.thread();
        }

        @Override
        public void show(Showing showing) {
            glass.show(showing);
            var screen = showing.screen();
            var said = screen.focusOrder().stream()
                    .filter(Action::enabled)
                    .map(Action::id)
                    .collect(Collectors.joining(" ", "screen " + screen.name() + " ", " "));
            if (said.hashCode() != last) {
                last = said.hashCode();
                out.println(said);
            }
        }

        @Override
        public void onAction(Consumer<String> listener) {
            touched = listener;
            glass.onAction(listener);
        }
    }
}
