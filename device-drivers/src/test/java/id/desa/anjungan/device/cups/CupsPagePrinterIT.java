package id.desa.anjungan.device.cups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PagePrinterContract;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.peer.VirtualLaser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class CupsPagePrinterIT implements PagePrinterContract {
    private static final PrintOutcome COUNTED = new PrintOutcome.Printed(Evidence.COUNTER);

    @Override
    public Bench bench() {
        return CupsBench.open();
    }

    @Override
    public Bench patientBench() {
        return CupsBench.patient();
    }

    @Test
    void bringsTheLetterToThePrinterUnscaledUnderItsOpaqueName() throws IOException {
        try (var bench = CupsBench.open()) {
            var job = bench.letter(Media.F4, 2);
            assertThat(bench.printer().print(job, PrintProgress.NONE)).isEqualTo(COUNTED);
            assertThat(bench.laser().jobNames()).containsExactly(job.ref().name());
            assertThat(bench.laser().received()).hasSize(1);
            assertIsTheLetter(bench.laser().received().getFirst(), Media.F4, 2);
        }
    }

    @Test
    void refusesAnA4LetterOnAPrinterWithoutA4() {
        var onlyF4 = VirtualLaser.start(List.of(Media.F4), Duration.ofMillis(50));
        try (var bench = CupsBench.open(onlyF4)) {
            assertThat(bench.printer().print(bench.letter(Media.A4, 1), PrintProgress.NONE))
                    .isEqualTo(new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.MEDIA_NEEDED)));
            assertThat(onlyF4.received()).isEmpty();
        }
    }

    @Test
    void saysNotPrintedWhenTheEngineFailsBeforeTheFirstSheetAndUncertainAfterIt() {
        try (var bench = CupsBench.open()) {
            bench.laser().breakAfter(0);
            assertThat(bench.printer().print(bench.letter(Media.A4, 1), PrintProgress.NONE))
                    .isEqualTo(new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.OTHER)));
            bench.laser().breakAfter(1);
            assertThat(bench.printer().print(bench.letter(Media.A4, 2), PrintProgress.NONE))
                    .isInstanceOf(PrintOutcome.Uncertain.class);
            assertThat(bench.documentsLeft()).isZero();
            assertThat(bench.sidesOut()).isEqualTo(1);
        }
    }

    @Test
    void isUncertainWhenThePrinterIsSwitchedOffInTheMiddleAndPrintsNoRestAfterwards() {
        try (var bench = CupsBench.open()) {
            bench.laser().holdAfter(1);
            PrintProgress unplugAtTheFirstSheet = (sides, _) -> {
                if (sides == 1) {
                    bench.unplug();
                }
            };
            assertThat(bench.printer().print(bench.letter(Media.A4, 2), unplugAtTheFirstSheet))
                    .isInstanceOfSatisfying(
                            PrintOutcome.Uncertain.class,
                            outcome -> assertThat(outcome.because()).isInstanceOf(PrinterStatus.Offline.class));
            assertThat(bench.documentsLeft()).isZero();
            bench.laser().goOn();
            bench.plugIn();
            assertThat(bench.printer().print(bench.letter(Media.A4, 1), PrintProgress.NONE))
                    .isEqualTo(COUNTED);
            assertThat(bench.sidesOut()).isEqualTo(2);
        }
    }

    /// The resident is asked, says that nothing came out, and taps again.
    @Test
    void printsExactlyOneCopyWhenThePrinterDropsForTwoSecondsInTheMiddleAndTheLetterIsTriedAgain() {
        try (var bench = CupsBench.open()) {
            bench.laser().holdAfter(0);
            var dropped = new AtomicBoolean();
            PrintProgress drop = (_, _) -> {
                if (!bench.laser().received().isEmpty() && dropped.compareAndSet(false, true)) {
                    bench.laser().dropFor(Duration.ofSeconds(2));
                }
            };
            var first = bench.printer().print(bench.letter(Media.A4, 1), drop);
            assertThat(first).isNotInstanceOf(PrintOutcome.Printed.class);
            bench.laser().awaitPower();
            bench.laser().goOn();
            assertThat(bench.printer().print(bench.letter(Media.A4, 1), PrintProgress.NONE))
                    .isEqualTo(COUNTED);
            assertThat(bench.sidesOut()).isEqualTo(1);
            assertThat(bench.documentsLeft()).isZero();
        }
    }

    @Test
    void printsAgainOnceItsQueueWasDeletedAndMadeAnew() {
        try (var bench = CupsBench.open()) {
            assertThat(bench.printer().print(bench.letter(Media.A4, 1), PrintProgress.NONE))
                    .isEqualTo(COUNTED);
            bench.cups().removeQueue("surat");
            assertThat(bench.printer().status())
                    .isInstanceOfSatisfying(
                            PrinterStatus.Offline.class,
                            offline -> assertThat(offline.cause()).isEqualTo(OfflineCause.NOT_FOUND));
            bench.cups().addQueue("surat", bench.laser().uri());
            assertThat(bench.printer().print(bench.letter(Media.A4, 1), PrintProgress.NONE))
                    .isEqualTo(COUNTED);
        }
    }

    @Test
    void refusesWhileTheQueueIsPaused() {
        try (var bench = CupsBench.open()) {
            bench.cups().pause("surat");
            assertThat(bench.printer().print(bench.letter(Media.A4, 1), PrintProgress.NONE))
                    .isEqualTo(new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.PAUSED)));
            bench.cups().resume("surat");
            assertThat(bench.printer().print(bench.letter(Media.A4, 1), PrintProgress.NONE))
                    .isEqualTo(COUNTED);
        }
    }

    @Test
    void isOfflineWhileTheSpoolerIsDownAndPrintsAgainOnceItIsBack() {
        try (var bench = CupsBench.open()) {
            bench.cups().crash();
            assertThat(bench.printer().status()).isInstanceOf(PrinterStatus.Offline.class);
            assertThat(bench.printer().print(bench.letter(Media.A4, 1), PrintProgress.NONE))
                    .isInstanceOf(PrintOutcome.NotPrinted.class);
            bench.cups().restart();
            assertThat(bench.printer().print(bench.letter(Media.A4, 1), PrintProgress.NONE))
                    .isEqualTo(COUNTED);
            assertThat(bench.sidesOut()).isEqualTo(1);
        }
    }

    /// As after a power cut of the kiosk: the job is with the spooler, the driver is a new one.
    @Test
    void resolvesAJobOfThePastAndPrintsNothingMoreOfIt() throws IOException {
        try (var bench = CupsBench.open()) {
            var sender = sender(bench);
            bench.laser().holdAfter(0);
            var stuck = bench.letter(Media.A4, 1);
            sender.send(stuck, new Pause());
            await(() -> !bench.laser().received().isEmpty());
            assertThat(bench.printer().outcomeOf(stuck.ref())).isInstanceOf(PrintOutcome.NotPrinted.class);
            bench.laser().goOn();
            var done = bench.letter(Media.A4, 1);
            sender.send(done, new Pause());
            await(() -> bench.sidesOut() > 0);
            assertThat(bench.printer().outcomeOf(done.ref())).isEqualTo(COUNTED);
            assertThat(bench.sidesOut()).isEqualTo(1);
            assertThat(bench.documentsLeft()).isZero();
        }
    }

    @Test
    void printsNothingMoreOfALetterWhoseSpoolerDiedInTheMiddleAndCameBackLater() {
        try (var bench = CupsBench.open()) {
            bench.openCoverAfter(1);
            assertThat(bench.printer().print(bench.letter(Media.A4, 3), crashOnceStopped(bench)))
                    .isInstanceOf(PrintOutcome.Uncertain.class);
            assertThat(bench.documentsLeft()).isEqualTo(1);
            bench.cups().restart();
            assertPrintsTheNextLetterOnly(bench, 1);
        }
    }

    @Test
    void givesALetterUpWhoseSpoolerDiesAndSendsItASecondTime() {
        try (var bench = CupsBench.patient()) {
            bench.openCoverAfter(1);
            var crashed = new AtomicBoolean();
            PrintProgress comeBack = (_, status) -> {
                if (status instanceof PrinterStatus.Stopped && crashed.compareAndSet(false, true)) {
                    bench.cups().crash();
                } else if (status instanceof PrinterStatus.Offline) {
                    bench.cups().restart();
                }
            };
            assertThat(bench.printer().print(bench.letter(Media.A4, 3), comeBack))
                    .isInstanceOf(PrintOutcome.Uncertain.class);
            assertPrintsTheNextLetterOnly(bench, 1);
        }
    }

    @Test
    void doesNotPrintALetterTwiceWhoseSpoolerDiedWhenThePrinterHadIt() {
        try (var bench = CupsBench.open()) {
            bench.laser().holdAfter(1);
            PrintProgress crash = (sides, _) -> {
                if (sides == 1) {
                    bench.cups().crash();
                    bench.laser().goOn();
                }
            };
            assertThat(bench.printer().print(bench.letter(Media.A4, 2), crash)).isEqualTo(COUNTED);
            assertThat(bench.documentsLeft()).isEqualTo(1);
            bench.openCover();
            bench.cups().restart();
            assertPrintsTheNextLetterOnly(bench, 2);
        }
    }

    /// The kiosk and the spooler both lost power with a letter under way.
    @Test
    void resolvesAJobOfThePastWhoseSpoolerDiedAndPrintsNothingMoreOfIt() throws IOException {
        try (var bench = CupsBench.open()) {
            bench.laser().holdAfter(0);
            var stuck = bench.letter(Media.A4, 1);
            sender(bench).send(stuck, new Pause());
            await(() -> !bench.laser().received().isEmpty());
            bench.cups().crash();
            bench.cups().restart();
            assertThat(bench.printer().outcomeOf(stuck.ref())).isInstanceOf(PrintOutcome.NotPrinted.class);
            bench.printer().clear();
            bench.laser().goOn();
            assertPrintsTheNextLetterOnly(bench, 0);
        }
    }

    /// Clearing was asked of a spooler that was down: it is cleared when it is back.
    @Test
    void clearsASpoolerThatWasDownOnceItIsBack() throws IOException {
        try (var bench = CupsBench.open()) {
            bench.openCover();
            sender(bench).send(bench.letter(Media.A4, 1), new Pause());
            bench.cups().crash();
            bench.printer().clear();
            assertThat(bench.documentsLeft()).isEqualTo(1);
            bench.cups().restart();
            assertPrintsTheNextLetterOnly(bench, 0);
        }
    }

    private static PrintProgress crashOnceStopped(CupsBench bench) {
        return (_, status) -> {
            if (status instanceof PrinterStatus.Stopped) {
                bench.cups().crash();
            }
        };
    }

    /// Whatever else waits in the queue would come out before it.
    private static void assertPrintsTheNextLetterOnly(CupsBench bench, int outBefore) {
        bench.cups().awaitNoDocuments();
        bench.refill();
        assertThat(bench.sidesOut()).isEqualTo(outBefore);
        assertThat(bench.printer().print(bench.letter(Media.A4, 1), PrintProgress.NONE))
                .isEqualTo(COUNTED);
        assertThat(bench.sidesOut()).isEqualTo(outBefore + 1);
    }

    private static LetterSender sender(CupsBench bench) {
        var wire = new IppClient(Duration.ofSeconds(2), Duration.ofSeconds(5));
        return new IppSender(new IppPrinter(bench.queue(), bench.cups().serviceUser(), wire), Duration.ofSeconds(15));
    }

    private static void assertIsTheLetter(Path received, Media media, int pages) throws IOException {
        try (var document = Loader.loadPDF(received.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
            var box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth() / SampleLetter.POINTS_PER_MM).isCloseTo(media.widthMm(), within(0.3f));
            assertThat(box.getHeight() / SampleLetter.POINTS_PER_MM).isCloseTo(media.heightMm(), within(0.3f));
            var reader = new FirstLetter();
            assertThat(reader.getText(document)).contains("SURAT KETERANGAN DOMISILI " + pages);
            assertThat(reader.xMm()).isCloseTo(SampleLetter.MARK_X_MM, within(0.3f));
            assertThat(media.heightMm() - reader.yMm()).isCloseTo(SampleLetter.MARK_Y_MM, within(0.3f));
        }
    }

    /// Where the first letter of the text stands, from the top left.
    private static final class FirstLetter extends PDFTextStripper {
        private Optional<TextPosition> first = Optional.empty();

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            first = first.or(() -> Optional.of(positions.getFirst()));
            super.writeString(text, positions);
        }

        float xMm() {
            return first.orElseThrow().getXDirAdj() / SampleLetter.POINTS_PER_MM;
        }

        float yMm() {
            return first.orElseThrow().getYDirAdj() / SampleLetter.POINTS_PER_MM;
        }
    }

    private static void await(BooleanSupplier wanted) {
        var last = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(last);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
