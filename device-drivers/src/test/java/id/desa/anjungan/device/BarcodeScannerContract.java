package id.desa.anjungan.device;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.BarcodeScanner.Scan;
import id.desa.anjungan.device.BarcodeScanner.ScanEvent;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// What every scanner must do, the simulator as the real ones.
public interface BarcodeScannerContract {
    /// A scanner, and hands that hold codes before it and pull its plug.
    interface Bench extends AutoCloseable {
        BarcodeScanner scanner();

        void show(String code);

        /// Characters of the longest code it takes.
        int longest();

        /// What is no code, and more of it than any code has.
        void showGarbage();

        /// The plug is pulled while a code is on its way.
        void unplugHalfWay(String code);

        void unplug();

        void plugIn();

        @Override
        void close();
    }

    Duration LONG_ENOUGH = Duration.ofSeconds(15);
    long A_MOMENT_NANOS = 10_000_000;

    Bench bench();

    @Test
    default void tellsACodeWholeAndOnce() throws InterruptedException {
        try (var bench = bench()) {
            var heard = listening(bench);
            bench.show("DATA-CONTOH:TIKET-000123");
            assertThat(next(heard)).isEqualTo("DATA-CONTOH:TIKET-000123");
            bench.show("DATA-CONTOH:TIKET-000124");
            assertThat(next(heard)).isEqualTo("DATA-CONTOH:TIKET-000124");
            assertThat(heard).isEmpty();
            assertThat(bench.scanner().statistics()).containsEntry(Statistic.SCANS, 2L);
        }
    }

    @Test
    default void tellsALongCodeWhole() throws InterruptedException {
        try (var bench = bench()) {
            var heard = listening(bench);
            var code = "Az09-".repeat(bench.longest() / 5);
            bench.show(code);
            assertThat(next(heard)).isEqualTo(code);
        }
    }

    @Test
    default void readsTheNextCodeAfterGarbage() throws InterruptedException {
        try (var bench = bench()) {
            var heard = listening(bench);
            bench.show("DATA-CONTOH:0");
            assertThat(next(heard)).isEqualTo("DATA-CONTOH:0");
            bench.showGarbage();
            bench.show("DATA-CONTOH:1");
            assertThat(next(heard)).isEqualTo("DATA-CONTOH:1");
        }
    }

    @Test
    default void dropsACodeThatWasCutOffAndReadsTheNext() throws InterruptedException {
        try (var bench = bench()) {
            var heard = listening(bench);
            bench.unplugHalfWay("DATA-CONTOH:HALF");
            await(() -> !bench.scanner().status().works());
            bench.plugIn();
            await(() -> bench.scanner().status().works());
            bench.show("DATA-CONTOH:2");
            assertThat(next(heard)).isEqualTo("DATA-CONTOH:2");
        }
    }

    @Test
    default void isOfflineWhenUnpluggedAndReadsAgainOnceThePlugIsBack() throws InterruptedException {
        try (var bench = bench()) {
            var heard = listening(bench);
            bench.unplug();
            await(() -> !bench.scanner().status().works());
            assertThat(bench.scanner().status().menders()).isNotEmpty();
            bench.plugIn();
            await(() -> bench.scanner().status().works());
            bench.show("DATA-CONTOH:3");
            assertThat(next(heard)).isEqualTo("DATA-CONTOH:3");
        }
    }

    /// Ready, and heard by a queue.
    private static BlockingQueue<ScanEvent> listening(Bench bench) {
        var heard = new LinkedBlockingQueue<ScanEvent>();
        bench.scanner().onScan(heard::add);
        await(() -> bench.scanner().status().works());
        return heard;
    }

    /// The next code; that something was unreadable before it is no fault.
    private static String next(BlockingQueue<ScanEvent> heard) throws InterruptedException {
        while (true) {
            var event = heard.poll(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS);
            assertThat(event).as("a code within %s", LONG_ENOUGH).isNotNull();
            if (event instanceof Scan(var data, var _)) {
                return data;
            }
        }
    }

    static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(A_MOMENT_NANOS);
        }
    }
}
