package id.desa.anjungan.device.cups;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrinterNote;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.peer.PrivateCups;
import id.desa.anjungan.device.peer.VirtualLaser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A queue that stands still, under the policy Debian ships, before a user with an operator's rights and one without.
class CupsPolicyIT {
    private static final PrinterStatus PAUSED = new PrinterStatus.Stopped(PrinterReason.PAUSED);
    private static final PrintOutcome COUNTED = new PrintOutcome.Printed(Evidence.COUNTER);

    private final VirtualLaser laser = VirtualLaser.start();
    private final PrivateCups cups = PrivateCups.start();
    private final URI queue = cups.addQueue("surat", laser.uri());
    private final List<PrinterNote> notes = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        cups.close();
        laser.close();
    }

    @Test
    void resumesAQueueItsSpoolerStoppedOnceThePrinterIsBackAndPrintsNothingOld() throws IOException {
        cups.trustServiceUser();
        try (var printer = printer()) {
            stopTheQueue();
            assertThat(printer.status()).isEqualTo(PAUSED);
            assertThat(notes).isEmpty();
            laser.powerOn();
            await(() -> !notes.isEmpty());
            assertThat(notes).singleElement().isInstanceOf(PrinterNote.Resumed.class);
            assertThat(printer.status()).isEqualTo(new PrinterStatus.Ready());
            assertThat(print(printer)).isEqualTo(COUNTED);
            assertThat(laser.received()).hasSize(1);
            assertThat(laser.impressions()).isEqualTo(1);
        }
    }

    @Test
    void leavesAQueueToAPersonThatIsStoppedAgainSoonAfter() throws IOException {
        cups.trustServiceUser();
        try (var printer = printer()) {
            stopTheQueue();
            laser.powerOn();
            await(() -> !notes.isEmpty());
            stopTheQueue();
            laser.powerOn();
            assertThat(print(printer)).isEqualTo(new PrintOutcome.NotPrinted(PAUSED));
            assertThat(notes).hasSize(1);
        }
    }

    @Test
    void leavesAQueueStoppedWhileTheCauseLasts() throws IOException {
        cups.trustServiceUser();
        try (var printer = new CupsPagePrinter(CupsBench.asServiceUser(cups, queue), CupsBench.QUICK)) {
            printer.onNote(notes::add);
            stopTheQueue();
            laser.powerOn();
            laser.openCover();
            assertThat(print(printer)).isEqualTo(new PrintOutcome.NotPrinted(PAUSED));
            assertThat(notes).isEmpty();
            laser.refill();
            assertThat(print(printer)).isEqualTo(COUNTED);
            assertThat(notes).hasSize(1);
        }
    }

    @Test
    void neverResumesWhatAPersonPaused() {
        cups.trustServiceUser();
        try (var printer = printer()) {
            cups.pause("surat");
            assertThat(print(printer)).isEqualTo(new PrintOutcome.NotPrinted(PAUSED));
            cups.resume("surat");
            cups.pause("surat", "The toner is being changed");
            assertThat(print(printer)).isEqualTo(new PrintOutcome.NotPrinted(PAUSED));
            cups.resume("surat");
            cups.refuse("surat");
            assertThat(print(printer)).isEqualTo(new PrintOutcome.NotPrinted(PAUSED));
            assertThat(notes).isEmpty();
        }
    }

    @Test
    void saysPausedAndThatItMayNotResumeWithoutTheRights() throws IOException {
        try (var printer = printer()) {
            stopTheQueue();
            cups.distrustServiceUser();
            laser.powerOn();
            await(() -> !notes.isEmpty());
            assertThat(notes).containsExactly(new PrinterNote.MayNotResume("the spooler lets operators do that only"));
            assertThat(printer.status()).isEqualTo(PAUSED);
            assertThat(cups.isStopped("surat")).isTrue();
            assertThat(cups.documents()).isEmpty();
        }
    }

    @Test
    void saysThatItMayNotResumeWhereTheLocalSocketIsMissing() throws IOException {
        var queueWithoutSocket = CupsBench.asServiceUser(cups, queue);
        try (var printer = CupsPagePrinter.of(
                queueWithoutSocket.as(
                        cups.serviceUser(), queueWithoutSocket.socket().resolveSibling("none")),
                CupsBench.QUICK)) {
            printer.onNote(notes::add);
            stopTheQueue();
            laser.powerOn();
            await(() -> !notes.isEmpty());
            assertThat(notes).singleElement().isInstanceOf(PrinterNote.MayNotResume.class);
        }
    }

    private CupsPagePrinter printer() {
        var printer = CupsPagePrinter.of(CupsBench.asServiceUser(cups, queue), CupsBench.QUICK);
        printer.onNote(notes::add);
        return printer;
    }

    private static PrintOutcome print(CupsPagePrinter printer) {
        return printer.print(SampleLetter.job(Media.A4, 1), PrintProgress.NONE);
    }

    /// The printer is off, a letter is on its way, and CUPS gives up.
    private void stopTheQueue() throws IOException {
        laser.powerOff();
        cups.stopsWhereNobodyAnswers("surat", laser.uri());
        var wire = new IppClient(Duration.ofSeconds(2), Duration.ofSeconds(5));
        new IppPrinter(queue, cups.serviceUser(), wire).send(SampleLetter.job(Media.A4, 1));
        await(() -> cups.isStopped("surat"));
    }

    private static void await(BooleanSupplier wanted) {
        var last = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(last);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
