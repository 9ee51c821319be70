package id.desa.anjungan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.store.PrintJob;
import id.desa.anjungan.kiosk.store.PrintLedger;
import id.desa.anjungan.kiosk.store.StoreFile;
import id.desa.anjungan.provisioning.devices.Devices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskStartTest {
    private static final InstantSource CLOCK = InstantSource.system();

    private final MockWebServer server = new MockWebServer();
    private final WatchedGlass glass = new WatchedGlass();
    private final SlowPagePrinter printer = new SlowPagePrinter();
    private final TestKiosk.Slips slips = new TestKiosk.Slips();
    private final List<Throwable> bugs = new ArrayList<>();
    private final CountDownLatch reporting = new CountDownLatch(1);
    private final CountDownLatch hungUp = new CountDownLatch(1);

    @TempDir
    Path dir;

    @BeforeEach
    void start() throws IOException {
        var village = new MarkedVillage();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                if (request.getUrl().encodedPath().endsWith("/outcomes")) {
                    reporting.countDown();
                    hungUp.await();
                }
                return village.dispatch(request);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        printer.answers.countDown();
        hungUp.countDown();
        glass.close();
        server.close();
    }

    @Test
    void saysThatItIsGettingReadyWhileAPrinterDoesNotAnswerForItsOldJob() {
        leavesAJobBehind();
        var opening = CompletableFuture.supplyAsync(() -> open(true));
        glass.await("starting");
        assertThat(opening).isNotDone();
        printer.answers.countDown();
        glass.await("attract");
        opening.join().close();
        assertThat(bugs).isEmpty();
    }

    @Test
    void ticksOnWhileTheVillageLetsAReportHang() throws InterruptedException {
        printer.answers.countDown();
        leavesAJobBehind();
        try (var _ = open(true)) {
            assertThat(reporting.await(20, TimeUnit.SECONDS)).isTrue();
            glass.awaitAnother(5);
            glass.awaitAnother(5);
            hungUp.countDown();
        }
        assertThat(bugs).isEmpty();
    }

    @Test
    void closesWhatItHoldsWhenItCannotStart() throws IOException {
        printer.answers.countDown();
        printer.breaks = true;
        assertThatThrownBy(() -> open(true)).isInstanceOf(IllegalStateException.class);
        assertThat(printer.closed && slips.closed).isTrue();
        assertThat(dir.resolve("kiosk.db")).exists();
        assertThat(dir.resolve("kiosk.db-wal"))
                .as("gone once the store is closed")
                .doesNotExist();
    }

    @Test
    void opensWithoutADiskAndSaysWhy() throws IOException {
        printer.answers.countDown();
        Files.writeString(dir.resolve("file"), "no directory");
        var config = TestKiosk.config(server.getPort(), dir.resolve("file/state"), true);
        try (var kiosk = Kiosk.start(config, TestKiosk.identity(), surroundings())) {
            glass.await("attract");
            assertThat(kiosk.readiness()).asString().contains("K20");
            assertThat(kiosk.readiness().canServe()).as("letters").isFalse();
        }
        assertThat(bugs).isEmpty();
    }

    @Test
    void servesNobodyWhenTheVillageIsADemoAndTheKioskIsNot() {
        printer.answers.countDown();
        try (var kiosk = open(false)) {
            glass.await("closed");
            assertThat(kiosk.readiness()).asString().contains("K13");
            assertThat(glass.seen()).contains("K13");
        }
    }

    private void leavesAJobBehind() {
        try (var store = StoreFile.open(dir, CLOCK)) {
            var ledger = new PrintLedger(store, CLOCK);
            ledger.plan(new PrintJob(
                    "anj-1",
                    "hibah-0001",
                    "surat",
                    "ab".repeat(32),
                    1,
                    1,
                    "sim:page-printer",
                    -1,
                    "",
                    new UUID(0, 1),
                    PrintJob.State.PLANNED,
                    Optional.empty(),
                    0));
            ledger.sending("anj-1");
        }
    }

    private Kiosk open(boolean demo) {
        return Kiosk.start(TestKiosk.config(server.getPort(), dir, demo), TestKiosk.identity(), surroundings());
    }

    private Kiosk.Surroundings surroundings() {
        return new Kiosk.Surroundings(
                glass, Devices.printers(printer, slips), CLOCK, new Random(7), Set.of(), bugs::add);
    }

    /// Answers for old jobs when the test lets it.
    private static final class SlowPagePrinter implements PagePrinter {
        final CountDownLatch answers = new CountDownLatch(1);
        boolean breaks;
        volatile boolean closed;

        @Override
        public PrinterStatus status() {
            return new PrinterStatus.Ready();
        }

        @Override
        public long impressions() {
            return -1;
        }

        @Override
        public boolean takes(Media media) {
            return true;
        }

        @Override
        public PrintOutcome print(PageJob job, PrintProgress progress) {
            throw new IllegalStateException("nobody prints here");
        }

        @Override
        public PrintOutcome outcomeOf(PrintRef ref) {
            try {
                answers.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new PrintOutcome.Uncertain(new PrinterStatus.Silent());
        }

        @Override
        public void clear() {
            if (breaks) {
                throw new IllegalStateException("a driver's bug");
            }
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
