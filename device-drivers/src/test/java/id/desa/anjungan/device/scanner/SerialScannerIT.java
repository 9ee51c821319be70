package id.desa.anjungan.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.BarcodeScanner.Scan;
import id.desa.anjungan.device.BarcodeScanner.ScanEvent;
import id.desa.anjungan.device.BarcodeScanner.Unreadable;
import id.desa.anjungan.device.BarcodeScannerContract;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.Symbology;
import id.desa.anjungan.device.peer.SerialCable;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a pair of pseudo terminals.
class SerialScannerIT implements BarcodeScannerContract {
    private static final int FAST = 115_200;
    private static final int WATCHED_SECONDS = 2;

    @Override
    public Bench bench() {
        var cable = new SerialCable();
        var scanner = new SerialScanner(cable.kioskEnd(), FAST, Runnable::run);
        return new Bench() {
            @Override
            public BarcodeScanner scanner() {
                return scanner;
            }

            @Override
            public void show(String code) {
                cable.send(code + "\r");
            }

            @Override
            public int longest() {
                return 4_000;
            }

            @Override
            public void showGarbage() {
                cable.send("\0ÿ#\u001b".repeat(5_000) + "\r");
            }

            @Override
            public void unplugHalfWay(String code) {
                cable.send(code + "\r");
                cable.send(code.substring(0, code.length() / 2));
                cable.unplug();
            }

            @Override
            public void unplug() {
                cable.unplug();
            }

            @Override
            public void plugIn() {
                cable.plugIn();
            }

            @Override
            public void close() {
                scanner.close();
                cable.close();
            }
        };
    }

    @Override
    @Test
    public void dropsACodeThatWasCutOffAndReadsTheNext() throws InterruptedException {
        try (var cable = new SerialCable();
                var scanner = new SerialScanner(cable.kioskEnd(), FAST, Runnable::run)) {
            var heard = new LinkedBlockingQueue<ScanEvent>();
            scanner.onScan(heard::add);
            BarcodeScannerContract.await(() -> scanner.status().works());
            cable.send("WHOLE\rHALF");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(scan("WHOLE"));
            cable.unplug();
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(new Unreadable());
            BarcodeScannerContract.await(() -> !scanner.status().works());
            cable.plugIn();
            BarcodeScannerContract.await(() -> scanner.status().works());
            cable.send("NEXT\r");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(scan("NEXT"));
            assertThat(scanner.statistics())
                    .containsEntry(Statistic.SCANS, 2L)
                    .containsEntry(Statistic.FAILED_READS, 1L)
                    .containsEntry(Statistic.RECONNECTS, 1L);
        }
    }

    @Test
    void readsSixThousandCodesInARowAndStaysAwake() throws InterruptedException {
        try (var cable = new SerialCable();
                var scanner = new SerialScanner(cable.kioskEnd(), FAST, Runnable::run)) {
            var heard = new AtomicInteger();
            scanner.onScan(_ -> heard.incrementAndGet());
            BarcodeScannerContract.await(() -> scanner.status().works());
            for (var hundred = 0; hundred < 60; hundred++) {
                cable.send("DATA-CONTOH:TIKET\r\n".repeat(100));
            }
            BarcodeScannerContract.await(() -> heard.get() == 6_000);
            assertThat(scanner.status()).isEqualTo(new PeripheralStatus.Ready());
        }
    }

    @Test
    void isCalmWhileItsPlugIsOut() {
        try (var cable = new SerialCable();
                var scanner = new SerialScanner(cable.kioskEnd(), FAST, Runnable::run)) {
            var heard = new AtomicInteger();
            scanner.onScan(_ -> heard.incrementAndGet());
            BarcodeScannerContract.await(() -> scanner.status().works());
            cable.unplug();
            BarcodeScannerContract.await(() -> !scanner.status().works());
            var before = cpuOf("scanner-kiosk");
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(WATCHED_SECONDS));
            assertThat(Duration.ofNanos(cpuOf("scanner-kiosk") - before)).isLessThan(Duration.ofMillis(200));
            assertThat(heard).hasValue(0);
        }
    }

    private static long cpuOf(String thread) {
        var threads = ManagementFactory.getThreadMXBean();
        for (var info : threads.dumpAllThreads(false, false)) {
            if (info.getThreadName().equals(thread)) {
                return threads.getThreadCpuTime(info.getThreadId());
            }
        }
        throw new AssertionError("no thread " + thread);
    }

    @Test
    void keepsWhatIsNoTextByteForByte() throws InterruptedException {
        try (var cable = new SerialCable();
                var scanner = new SerialScanner(cable.kioskEnd(), FAST, Runnable::run)) {
            var heard = new LinkedBlockingQueue<ScanEvent>();
            scanner.onScan(heard::add);
            BarcodeScannerContract.await(() -> scanner.status().works());
            cable.send("\u0001\u001dÿþ\0x\r");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(scan("\u0001\u001dÿþ\0x"));
            cable.send(new String("é€".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1) + "\r");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(scan("é€"));
        }
    }

    @Test
    void saysWhatIsWrongWithItsPath(@TempDir Path folder) {
        assertThat(causeOf(folder)).isEqualTo(OfflineCause.WRONG_KIND);
        assertThat(causeOf(folder.resolve("ttyACM0"))).isEqualTo(OfflineCause.NOT_FOUND);
        assertThat(causeOf(Path.of("/dev/null"))).isEqualTo(OfflineCause.WRONG_KIND);
    }

    private static OfflineCause causeOf(Path path) {
        try (var scanner = new SerialScanner(path, FAST, Runnable::run)) {
            BarcodeScannerContract.await(() -> scanner.status() instanceof PeripheralStatus.Offline offline
                    && !offline.detail().equals("not opened yet"));
            return ((PeripheralStatus.Offline) scanner.status()).cause();
        }
    }

    @Test
    void leavesADeviceThatIsInUseToItsOwner() {
        try (var cable = new SerialCable();
                var first = new SerialScanner(cable.kioskEnd(), FAST, Runnable::run)) {
            BarcodeScannerContract.await(() -> first.status().works());
            assertThat(causeOf(cable.kioskEnd())).isEqualTo(OfflineCause.TAKEN);
            assertThat(first.status()).isEqualTo(new PeripheralStatus.Ready());
        }
    }

    private static Scan scan(String data) {
        return new Scan(data, Symbology.UNKNOWN);
    }
}
