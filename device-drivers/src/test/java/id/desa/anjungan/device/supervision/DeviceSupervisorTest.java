package id.desa.anjungan.device.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.sim.SimulatedBarcodeScanner;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DeviceSupervisorTest {
    private static final Receipt SLIP = new Receipt(List.of(new Receipt.Rule()));
    private static final SupervisionSettings QUICK = new SupervisionSettings(
            Duration.ofMillis(20),
            Duration.ofMillis(10),
            Duration.ofMillis(40),
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofMillis(100));

    private final LinkedBlockingQueue<DeviceChange> changes = new LinkedBlockingQueue<>();
    private final DeviceSupervisor supervisor = new DeviceSupervisor(QUICK, new Random(1), changes::add);
    private final Hanging hanging = new Hanging();

    @AfterEach
    void letGo() {
        hanging.released.countDown();
        supervisor.close();
    }

    private DeviceChange next() throws InterruptedException {
        var change = changes.poll(5, TimeUnit.SECONDS);
        assertThat(change).as("a change was told").isNotNull();
        return change == null ? new DeviceChange("", new PrinterStatus.Silent()) : change;
    }

    @Test
    void tellsWhatChangesAndNothingElse() throws InterruptedException {
        var driver = new SimulatedReceiptPrinter();
        var printer = supervisor.receiptPrinter("receipt-printer", driver);
        supervisor.start();
        assertThat(next()).isEqualTo(new DeviceChange("receipt-printer", new PrinterStatus.Ready()));
        driver.becomes(new PrinterStatus.Stopped(PrinterReason.COVER_OPEN));
        assertThat(next().status()).isEqualTo(new PrinterStatus.Stopped(PrinterReason.COVER_OPEN));
        assertThat(printer.status()).isEqualTo(new PrinterStatus.Stopped(PrinterReason.COVER_OPEN));
        driver.becomes(new PrinterStatus.Offline(OfflineCause.UNPLUGGED, "pulled"));
        assertThat(next().status()).isInstanceOf(PrinterStatus.Offline.class);
        driver.becomes(new PrinterStatus.Ready());
        assertThat(next().status()).isEqualTo(new PrinterStatus.Ready());
        assertThat(changes.poll(200, TimeUnit.MILLISECONDS)).isNull();
        assertThat(printer.statistics()).containsEntry(Statistic.RECONNECTS, 1L);
    }

    @Test
    void comesBackInTimeFromADriverThatHangsAndTellsThatItIsAway() throws InterruptedException {
        var printer = supervisor.receiptPrinter("receipt-printer", hanging);
        supervisor.start();
        var begun = System.nanoTime();
        printer.status();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(50));
        var outcome = printer.print(new PrintRef("S-1"), SLIP);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        assertThat(outcome).isInstanceOf(PrintOutcome.Uncertain.class);
        printer.clear();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        assertThat(next().status()).isInstanceOf(PrinterStatus.Offline.class);
    }

    /// A printer that was away for less than three looks, and took a slip with it.
    @Test
    void tellsWhatAPrintCameBackWithAndThatItIsOver() throws InterruptedException {
        var driver = new SimulatedReceiptPrinter();
        var printer = supervisor.receiptPrinter("receipt-printer", driver);
        supervisor.start();
        assertThat(next().status()).isEqualTo(new PrinterStatus.Ready());
        driver.stopsHalfWay(new PrinterStatus.Offline(OfflineCause.UNPLUGGED, "pulled"));
        assertThat(printer.print(new PrintRef("S-1"), SLIP)).isInstanceOf(PrintOutcome.Uncertain.class);
        driver.becomes(new PrinterStatus.Ready());
        assertThat(next().status()).isInstanceOf(PrinterStatus.Offline.class);
        assertThat(next().status()).isEqualTo(new PrinterStatus.Ready());
    }

    @Test
    void neverLooksTwiceAtADriverThatHangs() throws InterruptedException {
        supervisor.receiptPrinter("receipt-printer", hanging);
        supervisor.start();
        next();
        assertThat(changes.poll(500, TimeUnit.MILLISECONDS)).isNull();
        assertThat(hanging.looks).hasValue(1);
    }

    @Test
    void aDriverThatHangsIsStillLookedAfter() throws InterruptedException {
        supervisor.receiptPrinter("receipt-printer", hanging);
        supervisor.start();
        next();
        assertThat(changes.poll(QUICK.overdue().toMillis() * 2, TimeUnit.MILLISECONDS))
                .isNull();
        assertThat(supervisor.standsStill()).isEmpty();
    }

    /// Whoever hears of changes must return at once; one who does not holds up the device's own thread.
    @Test
    void namesADeviceNobodyLooksAfterAnyMore() throws InterruptedException {
        var hold = new CountDownLatch(1);
        try (var held = new DeviceSupervisor(QUICK, new Random(1), _ -> awaited(hold))) {
            held.receiptPrinter("receipt-printer", new SimulatedReceiptPrinter());
            assertThat(held.standsStill()).isEmpty();
            held.start();
            assertThat(until(held, standing -> standing.isPresent())).contains("receipt-printer");
            hold.countDown();
            assertThat(until(held, standing -> standing.isEmpty())).isEmpty();
        }
    }

    /// What stands still once that is as wanted; what it is after a while where it never is.
    private static Optional<String> until(DeviceSupervisor supervisor, Predicate<Optional<String>> wanted)
            throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!wanted.test(supervisor.standsStill()) && System.nanoTime() < end) {
            var _ = new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
        }
        return supervisor.standsStill();
    }

    private static void awaited(CountDownLatch hold) {
        try {
            hold.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aDriverThatHangsDelaysNoOther() throws InterruptedException {
        supervisor.receiptPrinter("hanging", hanging);
        var driver = new SimulatedReceiptPrinter();
        var printer = supervisor.receiptPrinter("receipt-printer", driver);
        supervisor.start();
        supervisor.awaitFirstLooks();
        for (var slip = 0; slip < 50; slip++) {
            var begun = System.nanoTime();
            assertThat(printer.print(new PrintRef("S-" + slip), SLIP)).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void aDriverWithABugIsAwayAndDelaysNoOther() throws InterruptedException {
        var scanner = new SimulatedBarcodeScanner(Runnable::run);
        supervisor.peripheral("scanner", scanner, () -> {
            throw new IllegalStateException("a bug");
        });
        var _ = supervisor.receiptPrinter("receipt-printer", new SimulatedReceiptPrinter());
        supervisor.start();
        supervisor.awaitFirstLooks();
        assertThat(changes)
                .extracting(change -> change.device() + " " + change.status().keywords())
                .containsExactlyInAnyOrder("scanner offline no-answer", "receipt-printer ready");
        assertThat(supervisor.reports()).extracting(DeviceReport::device).containsExactly("scanner", "receipt-printer");
    }

    /// A driver whose every call waits for ever.
    private static final class Hanging implements ReceiptPrinter {
        final CountDownLatch released = new CountDownLatch(1);
        final AtomicInteger looks = new AtomicInteger();

        private <T> T hang(T answer) {
            var waiting = true;
            while (waiting) {
                try {
                    released.await();
                    waiting = false;
                } catch (InterruptedException deaf) {
                    waiting = released.getCount() > 0;
                }
            }
            return answer;
        }

        @Override
        public PrinterStatus status() {
            looks.incrementAndGet();
            return hang(new PrinterStatus.Ready());
        }

        @Override
        public PrintOutcome print(PrintRef ref, Receipt receipt) {
            return hang(new PrintOutcome.Printed(PrintOutcome.Evidence.PROCESS_ID));
        }

        @Override
        public PrintOutcome outcomeOf(PrintRef ref) {
            return hang(new PrintOutcome.Uncertain(new PrinterStatus.Silent()));
        }

        @Override
        public void clear() {
            hang(true);
        }

        @Override
        public void close() {}
    }
}
