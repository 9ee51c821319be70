package id.desa.anjungan.kiosk.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.PaperSize;
import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.PrintReport;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintOutcome.NotPrinted;
import id.desa.anjungan.device.PrintOutcome.Printed;
import id.desa.anjungan.device.PrintOutcome.Uncertain;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.print.BenchPagePrinter.Step;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.store.PrintAnswer;
import id.desa.anjungan.kiosk.store.PrintJob;
import id.desa.anjungan.kiosk.store.PrintJob.State;
import id.desa.anjungan.kiosk.store.PrintLedger;
import id.desa.anjungan.kiosk.store.Store;
import id.desa.anjungan.kiosk.store.StoreFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrintPipelineTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T03:00:00Z"));
    private static final UUID SESSION = new UUID(0, 1);
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final PrinterStatus NO_PAPER = new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY);

    private final BenchPagePrinter printer = new BenchPagePrinter();
    private final List<String> nudges = new ArrayList<>();

    @TempDir
    Path dir;

    private Path state;
    private Store store;
    private PrintPipeline pipeline;

    @BeforeEach
    void open() {
        start(dir.resolve("state"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void writesTheRowBeforeAnyByteAndTheOutcomeAfterTheLast() {
        var seen = new ArrayList<State>();
        printer.watch = _ -> seen.add(ledger().ofGrant("grant-00").orElseThrow().state());

        assertThat(print("grant-00")).isEqualTo(new Printed(Evidence.COUNTER));

        assertThat(seen).containsExactly(State.SENDING, State.SENDING);
        assertThat(ledger().ofGrant("grant-00")).hasValueSatisfying(job -> {
            assertThat(job.state()).isEqualTo(State.PRINTED);
            assertThat(job.counterBefore()).isEqualTo(100);
        });
        assertThat(reports()).containsExactly(report(PrintReport.Disposition.PRINTED, "COUNTER", 1));
        assertThat(nudges).hasSize(1);
    }

    @Test
    void aGrantThatPrintedIsNotPrintedAgain() {
        print("grant-00");
        assertThat(print("grant-00")).isEqualTo(new Printed(Evidence.COUNTER));
        assertThat(printer.paperOut).hasSize(1);
    }

    @Test
    void anotherGrantOfTheSameLetterPrints() {
        print("grant-00");
        print("grant-01");
        assertThat(printer.paperOut).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aFailedPrintClearsThePrinterAndMayBeTriedAgainWhileTheVillageWasNotTold() {
        printer.outcome = new NotPrinted(NO_PAPER);
        assertThat(print("grant-00")).isEqualTo(new NotPrinted(NO_PAPER));
        assertThat(printer.cleared).isEqualTo(1);

        printer.outcome = new Printed(Evidence.COUNTER);
        assertThat(print("grant-00")).isEqualTo(new Printed(Evidence.COUNTER));
        assertThat(reports()).containsExactly(report(PrintReport.Disposition.PRINTED, "COUNTER", 1));
    }

    @Test
    void aGrantTheVillageWasToldIsNotPrintedIsOver() {
        printer.outcome = new NotPrinted(NO_PAPER);
        print("grant-00");
        assertThat(reports()).containsExactly(report(PrintReport.Disposition.NOT_PRINTED, null, 0));

        printer.outcome = new Printed(Evidence.COUNTER);
        assertThat(print("grant-00")).isInstanceOf(NotPrinted.class);
        assertThat(printer.paperOut).isEmpty();
    }

    /// Its answer was lost, or the power went before it came: the village may have given the letter to another kiosk.
    @Test
    void aGrantWhoseReportMayHaveBeenHeardIsOver() {
        printer.outcome = new NotPrinted(NO_PAPER);
        print("grant-00");
        var outbox = new Outbox(store, CLOCK);
        assertThat(outbox.leaves(outbox.heads().getFirst())).isTrue();

        printer.outcome = new Printed(Evidence.COUNTER);
        assertThat(print("grant-00")).isInstanceOf(NotPrinted.class);
        assertThat(printer.paperOut).isEmpty();
        assertThat(outbox.heads()).hasSize(1);
    }

    @Test
    void aReportThatWasTakenBackIsNotToldAnyMore() {
        printer.outcome = new NotPrinted(NO_PAPER);
        print("grant-00");
        var outbox = new Outbox(store, CLOCK);
        var waits = outbox.heads().getFirst();

        printer.outcome = new Printed(Evidence.COUNTER);
        print("grant-00");
        assertThat(outbox.leaves(waits)).isFalse();
    }

    @Test
    void aPrinterWithoutThisSheetIsAskedForNothing() {
        printer.trays = Set.of();
        assertThat(print("grant-00")).isEqualTo(new NotPrinted(new PrinterStatus.Stopped(PrinterReason.MEDIA_NEEDED)));
        assertThat(ledger().ofGrant("grant-00")).isEmpty();
    }

    @Test
    void bytesThatWereTakenAreNotPaperUntilAPersonSaysSo() {
        printer.outcome = new Printed(Evidence.TRANSMITTED);
        assertThat(print("grant-00")).isEqualTo(new Printed(Evidence.TRANSMITTED));
        assertThat(reports()).containsExactly(report(PrintReport.Disposition.UNCERTAIN, "TRANSMITTED", 0));

        pipeline.settle("grant-00", true);
        pipeline.settle("grant-00", false);
        assertThat(reports()).containsExactly(report(PrintReport.Disposition.PRINTED, "PERSON", 1));
    }

    @Test
    void printsNothingForASessionThatEndedBeforeItsLetterCame() {
        pipeline.end(SESSION);

        assertThat(print("grant-1", 1)).isInstanceOf(PrintOutcome.NotPrinted.class);
        assertThat(printer.paperOut).isEmpty();
        assertThat(reports()).isEmpty();
    }

    @Test
    void anUncertainPrintIsNeverRetriedButSettled() {
        printer.outcome = new Uncertain(new PrinterStatus.Offline("cable"));
        print("grant-00");
        assertThat(print("grant-00")).isInstanceOf(Uncertain.class);
        assertThat(printer.paperOut).hasSize(1);

        printer.counter = 100; // none of it was counted
        assertThat(pipeline.settle("grant-00", false)).isTrue();
        assertThat(ledger().ofGrant("grant-00"))
                .hasValueSatisfying(job -> assertThat(job.state()).isEqualTo(State.NOT_PRINTED));
        assertThat(reports())
                .containsExactly(
                        report(PrintReport.Disposition.UNCERTAIN, null, 0),
                        report(PrintReport.Disposition.NOT_PRINTED, "PERSON", 0));
    }

    @Test
    void aNoThatThePrintersCounterSpeaksAgainstIsLeftToAnOfficer() {
        printer.outcome = new Uncertain(new PrinterStatus.Offline("cable"));
        print("grant-00");
        printer.counter = 101;
        assertThat(pipeline.settle("grant-00", false)).isFalse();
        assertThat(ledger().ofGrant("grant-00"))
                .hasValueSatisfying(job -> assertThat(job.state()).isEqualTo(State.UNCERTAIN));
        assertThat(reports()).containsExactly(report(PrintReport.Disposition.UNCERTAIN, null, 0));
    }

    @Test
    void everyAnswerIsWrittenDownWithWhoAndWhen() {
        printer.outcome = new Uncertain(new PrinterStatus.Offline("cable"));
        print("grant-00");
        var job = ledger().ofGrant("grant-00").orElseThrow().job();
        pipeline.notSure("grant-00");
        pipeline.settle("grant-00", false);
        pipeline.settle("grant-00", true);
        pipeline.settle("grant-00", true);
        assertThat(ledger().answers(job))
                .extracting(PrintAnswer::who, PrintAnswer::answer)
                .containsExactly(
                        tuple("RESIDENT", "NOT_SURE"), tuple("RESIDENT", "NOT_OUT"), tuple("RESIDENT", "CAME_OUT"));
        assertThat(ledger().answers(job))
                .allSatisfy(answer -> assertThat(answer.at())
                        .isEqualTo(ledger().answers(job).getFirst().at()));
    }

    @Test
    void aNoIsBelievedWhereThePrinterCountsOtherwiseThanBefore() {
        printer.outcome = new Uncertain(new PrinterStatus.Offline("cable"));
        print("grant-00");
        printer.counter = 40_000;
        printer.source = "pjl";
        assertThat(pipeline.settle("grant-00", false)).isTrue();
    }

    @Test
    void aBugOfADriverLeavesAnUncertainRow() {
        printer.watch = step -> {
            if (step == Step.AFTER_BYTES) {
                throw new IllegalStateException("bug");
            }
        };
        assertThatThrownBy(() -> print("grant-00")).isInstanceOf(IllegalStateException.class);
        assertThat(reports()).containsExactly(report(PrintReport.Disposition.UNCERTAIN, null, 0));
    }

    @Test
    void abandoningTheSessionClearsThePrinterItIsAt() {
        printer.watch = _ -> pipeline.abandon(new UUID(0, 2));
        print("grant-00");
        assertThat(printer.cleared).isZero();
        printer.watch = _ -> pipeline.abandon(SESSION);
        print("grant-01");
        assertThat(printer.cleared).isEqualTo(2);
        printer.watch = _ -> {};
        pipeline.abandon(SESSION);
        assertThat(printer.cleared).isEqualTo(2);
    }

    /// The session ends when its letter is about to be sent and nothing is in the queue yet.
    @Test
    void abandoningClearsAgainWhereTheFirstClearCameBeforeTheLetterWasSent() {
        var abandoning = new ArrayList<Thread>();
        printer.watch = step -> {
            if (step == Step.BEFORE_BYTES) {
                abandoning.add(Thread.startVirtualThread(() -> pipeline.abandon(SESSION)));
                printer.awaitCleared(2);
            }
        };
        print("grant-00");
        assertThat(abandoning).hasSize(1);
        assertThat(printer.cleared).isGreaterThanOrEqualTo(2);
    }

    @Test
    void nothingIsPrintedWhenTheRowCannotBeWritten() {
        store.close();
        assertThat(print("grant-00")).isEqualTo(new NotPrinted(new PrinterStatus.Offline("store")));
        assertThat(printer.paperOut).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aPowerCutAtAnyStepLosesNoOutcomeAndPrintsNothingTwice(Step cut) {
        printer.watch = step -> {
            if (step == cut) {
                diskAtThisMoment(dir.resolve("after"));
            }
        };
        print("grant-00");
        if (cut == Step.BEFORE_BYTES) { // then this world never happened
            printer.paperOut.clear();
            printer.memory.clear();
            printer.counter = 100;
        }
        store.close();
        start(dir.resolve("after"));
        pipeline.resolveAfterRestart();

        assertThat(reports())
                .containsExactly(
                        cut == Step.BEFORE_BYTES
                                ? report(PrintReport.Disposition.NOT_PRINTED, null, 0)
                                : report(PrintReport.Disposition.PRINTED, "COUNTER", 1));
        assertThat(printer.cleared).isPositive();
        print("grant-00");
        assertThat(printer.paperOut).hasSize(cut == Step.BEFORE_BYTES ? 0 : 1);
    }

    @Test
    void aPowerCutBetweenPlanAndFirstByteIsNotPrinted() {
        print("grant-00");
        ledger().plan(ledger().ofGrant("grant-00")
                .map(PrintPipelineTest::plannedAgain)
                .orElseThrow());
        store.close();
        start(dir.resolve("state"));
        pipeline.resolveAfterRestart();
        assertThat(ledger().ofGrant("grant-09"))
                .hasValueSatisfying(job -> assertThat(job.state()).isEqualTo(State.NOT_PRINTED));
    }

    @Test
    void aPrinterThatForgotItsJobIsJudgedByItsCounterElseAPersonDecides() {
        for (var after : new long[] {100, 101, -1}) {
            var later = dir.resolve("after" + after);
            printer.counter = 100;
            printer.watch = step -> {
                if (step == Step.AFTER_BYTES) {
                    diskAtThisMoment(later);
                }
            };
            print("grant-" + (after + 20));
            store.close();
            printer.memory.clear();
            printer.counter = after;
            start(later);
            pipeline.resolveAfterRestart();
            assertThat(ledger().ofGrant("grant-" + (after + 20)).orElseThrow().state())
                    .isEqualTo(after == 100 ? State.NOT_PRINTED : after == 101 ? State.PRINTED : State.UNCERTAIN);
        }
    }

    @Test
    void aLetterThatWaitsInASpoolerIsTakenFromItBeforeItsSheetsAreCounted() {
        printer.watch = _ -> diskAtThisMoment(dir.resolve("after" + printer.paperOut.size()));
        print("grant-00");
        printer.counter = 100; // none of it came out yet
        var countedAfterClearing = new ArrayList<Boolean>();
        printer.countWatch = () -> countedAfterClearing.add(printer.cleared > 0);
        store.close();
        printer.memory.clear();
        start(dir.resolve("after1"));
        pipeline.resolveAfterRestart();
        assertThat(countedAfterClearing).containsOnly(true);
        assertThat(ledger().ofGrant("grant-00").orElseThrow().state()).isEqualTo(State.NOT_PRINTED);
    }

    /// A laser may have the whole letter in its memory and still be warming up.
    @Test
    void bytesThatWereAllTakenAreNotTakenBackByACounterThatHasNotMovedYet() {
        printer.watch = step -> {
            if (step == Step.AFTER_BYTES) {
                diskAtThisMoment(dir.resolve("after"));
            }
        };
        printer.outcome = new Printed(Evidence.TRANSMITTED);
        print("grant-00");
        store.close();
        printer.counter = 100;
        start(dir.resolve("after"));
        pipeline.resolveAfterRestart();
        assertThat(ledger().ofGrant("grant-00").orElseThrow().state()).isEqualTo(State.UNCERTAIN);
    }

    @Test
    void countsOfTwoSourcesAreNotComparedAfterARestart() {
        printer.source = "snmp";
        printer.watch = step -> {
            if (step == Step.AFTER_BYTES) {
                diskAtThisMoment(dir.resolve("after"));
            }
        };
        print("grant-00");
        printer.source = "pjl";
        assertThat(resolved("grant-00")).isEqualTo(State.UNCERTAIN);
    }

    @Test
    void twoCopiesAreOutOnceTheCounterMovedByTwo() {
        printer.watch = step -> {
            if (step == Step.AFTER_BYTES) {
                diskAtThisMoment(dir.resolve("after"));
            }
        };
        print("grant-00", 2);
        printer.counter = 101;
        assertThat(resolved("grant-00")).isEqualTo(State.UNCERTAIN);
    }

    private State resolved(String grant) {
        store.close();
        printer.memory.clear();
        start(dir.resolve("after"));
        pipeline.resolveAfterRestart();
        return ledger().ofGrant(grant).orElseThrow().state();
    }

    private static PrintJob plannedAgain(PrintJob job) {
        return new PrintJob(
                "anj-9",
                "grant-09",
                job.letterId(),
                job.sha256(),
                1,
                1,
                job.printer(),
                100,
                job.counterSource(),
                SESSION,
                State.PLANNED,
                Optional.empty(),
                0);
    }

    private void start(Path directory) {
        state = directory;
        store = StoreFile.open(directory, CLOCK);
        pipeline = new PrintPipeline(
                printer,
                URI.create("sim:page-printer"),
                ledger(),
                new JobNames(new Random(nudges.size() + 7L)),
                () -> nudges.add("nudged"));
    }

    private PrintLedger ledger() {
        return new PrintLedger(store, CLOCK);
    }

    private PrintOutcome print(String grant) {
        return print(grant, 1);
    }

    private PrintOutcome print(String grant, int copies) {
        return pipeline.print(
                new PrintGrant(
                        grant, "letter-1", "470/1/2026", "ab".repeat(32), 1, PaperSize.A4, copies, CLOCK.instant()),
                PDF,
                SESSION,
                PrintProgress.NONE);
    }

    /// Takes what waits for the village out of the outbox.
    private List<PrintReport> reports() {
        var outbox = new Outbox(store, CLOCK);
        var reports = new ArrayList<PrintReport>();
        for (var waiting = outbox.heads(); !waiting.isEmpty(); waiting = outbox.heads()) {
            reports.add(ContractJson.mapper().readValue(waiting.getFirst().body(), PrintReport.class));
            outbox.done(waiting.getFirst());
        }
        return reports;
    }

    private static PrintReport report(PrintReport.Disposition disposition, @Nullable String evidence, int impressions) {
        return new PrintReport(
                disposition, evidence, impressions, "PERSON".equals(evidence) ? PrintReport.RESIDENT : null);
    }

    private void diskAtThisMoment(Path to) {
        try {
            Files.createDirectories(to);
            for (var name : List.of("kiosk.db", "kiosk.db-wal")) {
                Files.copy(state.resolve(name), to.resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
