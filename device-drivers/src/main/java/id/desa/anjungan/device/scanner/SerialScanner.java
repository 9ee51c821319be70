package id.desa.anjungan.device.scanner;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.file.DeviceFile;
import id.desa.anjungan.device.file.SerialLine;
import id.desa.anjungan.device.supervision.KeptOpen;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// A scanner on a serial line, or at the USB in its "virtual COM port" mode (CDC-ACM, `/dev/ttyACM0`). It
/// is read by one thread of its own, and opened again when it comes back.
public final class SerialScanner implements BarcodeScanner {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int BUFFER = 4_096;

    private final Path path;
    private final int baud;
    private final Outlet outlet;
    private final KeptOpen kept;

    /// @param baud bits a second; of no meaning at the USB
    /// @param events where the listener hears of a code
    public SerialScanner(Path path, int baud, Executor events) {
        this.path = path;
        this.baud = baud;
        this.outlet = new Outlet(events);
        this.kept = KeptOpen.start("scanner-" + path.getFileName(), this::read);
    }

    private void read(KeptOpen.Hold hold) throws IOException {
        var assembler = new CodeAssembler(outlet::tell, SerialText::of);
        try (var line = DeviceFile.open(path, DeviceFile.Access.READ_WRITE)) {
            SerialLine.set(line, baud, false);
            hold.opened();
            var bytes = new byte[BUFFER];
            while (hold.isWanted()) {
                var count = line.read(bytes, LOOK);
                var now = System.nanoTime();
                for (var i = 0; i < count; i++) {
                    assembler.add((char) (bytes[i] & 0xFF), now);
                }
                if (count == 0) {
                    assembler.silence(now);
                }
            }
        } finally {
            assembler.torn();
        }
    }

    @Override
    public void onScan(Consumer<ScanEvent> listener) {
        outlet.hears(listener);
    }

    @Override
    public PeripheralStatus status() {
        return kept.status();
    }

    @Override
    public Map<Statistic, Long> statistics() {
        return outlet.counts(kept.reconnects());
    }

    @Override
    public void close() {
        outlet.hears(_ -> {});
        kept.close();
    }
}
