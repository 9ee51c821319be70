package id.desa.anjungan.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.BarcodeScannerContract;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.peer.KeyPipe;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// On a named pipe with the kernel's records. That the kernel keeps the keys from everybody else is its own doing
/// (`EVIOCGRAB`) and seen with real hardware only.
class WedgeScannerIT implements BarcodeScannerContract {
    private static final int LETTER_A = 30;
    private static final int NO_KEY = 0;

    @Override
    public Bench bench() {
        var keys = new KeyPipe();
        var scanner = new WedgeScanner(keys.path(), KeyLayout.ID, Runnable::run);
        return new Bench() {
            @Override
            public BarcodeScanner scanner() {
                return scanner;
            }

            @Override
            public void show(String code) {
                keys.scan(code);
            }

            @Override
            public int longest() {
                return 1_000;
            }

            @Override
            public void showGarbage() {
                for (var i = 0; i < 8_000; i++) {
                    keys.event(1, LETTER_A, 1);
                    keys.event(3, NO_KEY, i);
                }
                keys.scan("END");
            }

            @Override
            public void unplugHalfWay(String code) {
                keys.scan(code);
                keys.type(code.substring(0, code.length() / 2));
                keys.unplug();
            }

            @Override
            public void unplug() {
                keys.unplug();
            }

            @Override
            public void plugIn() {
                keys.plugIn();
            }

            @Override
            public void close() {
                scanner.close();
                keys.close();
            }
        };
    }

    @Override
    @Test
    public void dropsACodeThatWasCutOffAndReadsTheNext() {
        try (var bench = bench()) {
            BarcodeScannerContract.await(() -> bench.scanner().status().works());
            bench.unplugHalfWay("HALF");
            BarcodeScannerContract.await(() -> !bench.scanner().status().works());
            bench.plugIn();
            BarcodeScannerContract.await(() -> bench.scanner().status().works());
            bench.show("NEXT");
            BarcodeScannerContract.await(() -> bench.scanner().statistics().getOrDefault(Statistic.SCANS, 0L) == 2);
            assertThat(bench.scanner().statistics()).containsEntry(Statistic.FAILED_READS, 1L);
        }
    }

    @Test
    void refusesWhatIsNoInputDevice() {
        try (var scanner = new WedgeScanner(Path.of("/dev/null"), KeyLayout.US, Runnable::run)) {
            BarcodeScannerContract.await(() -> scanner.status() instanceof PeripheralStatus.Offline(var cause, var _)
                    && cause == OfflineCause.WRONG_KIND);
        }
    }
}
