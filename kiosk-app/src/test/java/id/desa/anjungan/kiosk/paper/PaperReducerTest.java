package id.desa.anjungan.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.paper.PaperLetter.Claim;
import id.desa.anjungan.kiosk.paper.PaperState.CameOut;
import id.desa.anjungan.kiosk.paper.PaperState.NotPrinted;
import id.desa.anjungan.kiosk.paper.PaperState.OfficerSettles;
import id.desa.anjungan.kiosk.paper.PaperState.Printing;
import id.desa.anjungan.kiosk.paper.PaperState.Settling;
import id.desa.anjungan.kiosk.paper.PaperState.TakePaper;
import id.desa.anjungan.kiosk.paper.PaperState.Told;
import id.desa.anjungan.kiosk.signin.SlipCode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaperReducerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:41:00Z");
    private static final PrinterStatus READY = new PrinterStatus.Ready();
    private static final PrinterStatus JAM = new PrinterStatus.Stopped(PrinterReason.MEDIA_JAM);
    private static final PaperLetter LETTER = letter(Claim.NONE);
    private static final PaperState ASKED = new CameOut(LETTER, "g1");
    private static final PaperEffect TELL_JAM = new PaperEffect.TellOfficer("printer:media-jam");
    private static final PaperEffect TELL_DOUBT = new PaperEffect.TellOfficer("print-uncertain");
    private static final PaperEffect CLAIM = new PaperEffect.PrintClaim(LETTER, NOW);

    private static PaperLetter letter(Claim claim) {
        return new PaperLetter("REG", Words.of("SKU", "SKU"), "n", 2, Optional.of(new SlipCode("aaa.bbb.ccc")), claim);
    }

    private static Printing printing(int impressions, PrinterStatus status, Told told, boolean givingUp) {
        return new Printing(LETTER, "g1", 5, impressions, status, told, givingUp);
    }

    private static Next<PaperState, PaperEffect> on(PaperState state, PaperEvent event) {
        return PaperReducer.reduce(state, event, new Turn(NOW, 5));
    }

    private static Next<PaperState, PaperEffect> press(PaperState state, String action) {
        return on(state, new PaperEvent.Pressed(action));
    }

    private static Next<PaperState, PaperEffect> ended(PrintOutcome outcome) {
        return on(printing(1, READY, Told.NOT_YET, false), new PaperEvent.PrintEnded(5, outcome));
    }

    @Test
    void followsThePrintersOwnWords() {
        var before = printing(-1, READY, Told.NOT_YET, false);
        assertThat(on(before, new PaperEvent.Progress(5, 1, READY)).state())
                .isEqualTo(printing(1, READY, Told.NOT_YET, false));
        assertThat(on(before, new PaperEvent.Progress(4, 1, JAM)).state()).isEqualTo(before);
    }

    @Test
    void tellsAnOfficerOnceWhenThePrinterStopsInTheMiddle() {
        var stopped = on(printing(1, READY, Told.NOT_YET, false), new PaperEvent.Progress(5, 1, JAM));
        assertThat(stopped.effects()).containsExactly(TELL_JAM);
        assertThat(on(stopped.state(), new PaperEvent.Progress(5, 1, JAM)).effects())
                .isEmpty();
    }

    @Test
    void letsTheResidentGiveUpOnlyWhileThePrinterStands() {
        assertThat(press(printing(0, READY, Told.NOT_YET, false), "print.giveup")
                        .effects())
                .isEmpty();
        var given = press(printing(1, JAM, Told.YES, false), "print.giveup");
        assertThat(given).isEqualTo(Next.run(printing(1, JAM, Told.YES, true), new PaperEffect.Abandon()));
        assertThat(press(given.state(), "print.giveup").effects()).isEmpty();
    }

    @Test
    void saysPrintedOnlyOnProof() {
        var taken = Next.<PaperState, PaperEffect>stay(new TakePaper(LETTER, OptionalInt.empty(), NOW));
        var asked = Next.<PaperState, PaperEffect>stay(ASKED);
        assertThat(ended(new PrintOutcome.Printed(Evidence.COUNTER))).isEqualTo(taken);
        assertThat(ended(new PrintOutcome.Printed(Evidence.PROCESS_ID))).isEqualTo(taken);
        assertThat(ended(new PrintOutcome.Printed(Evidence.TRANSMITTED))).isEqualTo(asked);
        assertThat(ended(new PrintOutcome.Uncertain(JAM))).isEqualTo(asked);
    }

    @Test
    void givesASlipToComeBackWithWhenThePrinterFailed() {
        assertThat(ended(new PrintOutcome.NotPrinted(JAM)))
                .isEqualTo(Next.<PaperState, PaperEffect>run(
                                new NotPrinted(letter(Claim.COMING), JAM, true, Told.NOT_YET), TELL_JAM)
                        .and(CLAIM));
    }

    @Test
    void givesOneSlipForAllTriesInARow() {
        var second = new Printing(letter(Claim.PRINTED), "g1", 5, 0, READY, Told.YES, false);
        var failed = on(second, new PaperEvent.PrintEnded(5, new PrintOutcome.NotPrinted(JAM)));
        assertThat(failed).isEqualTo(Next.stay(new NotPrinted(letter(Claim.PRINTED), JAM, true, Told.YES)));
        assertThat(press(failed.state(), "retry").state()).isEqualTo(new PaperState.Again(letter(Claim.PRINTED)));
    }

    @Test
    void givesNoSlipWhereNothingWasBegun() {
        assertThat(PaperReducer.cannot(LETTER, JAM))
                .isEqualTo(Next.run(new NotPrinted(LETTER, JAM, false, Told.NOT_YET), TELL_JAM));
    }

    @Test
    void saysWhetherTheSlipCameOut() {
        var waits = new NotPrinted(letter(Claim.COMING), JAM, true, Told.YES);
        var out = new PaperEvent.ClaimEnded(new PrintOutcome.Printed(Evidence.PROCESS_ID));
        var notOut = new PaperEvent.ClaimEnded(new PrintOutcome.Uncertain(JAM));
        assertThat(on(waits, out).state()).isEqualTo(new NotPrinted(letter(Claim.PRINTED), JAM, true, Told.YES));
        assertThat(on(waits, notOut).state()).isEqualTo(new NotPrinted(letter(Claim.NOT_PRINTED), JAM, true, Told.YES));
    }

    @Test
    void believesTheYesOfAPersonAtOnce() {
        assertThat(press(ASKED, "paper.yes"))
                .isEqualTo(Next.run(
                        new TakePaper(LETTER, OptionalInt.empty(), NOW), new PaperEffect.Settle(5, "g1", true)));
        assertThat(press(ASKED, "back")).isEqualTo(Next.stay(ASKED));
    }

    @Test
    void letsThePrinterSpeakBeforeItBelievesANo() {
        var settling = press(ASKED, "paper.no");
        assertThat(settling).isEqualTo(Next.run(new Settling(LETTER, "g1", 5), new PaperEffect.Settle(5, "g1", false)));
        assertThat(on(settling.state(), new PaperEvent.Settled(5, true)))
                .isEqualTo(Next.run(new NotPrinted(letter(Claim.COMING), READY, true, Told.NOT_YET), CLAIM));
        assertThat(on(settling.state(), new PaperEvent.Settled(5, false)))
                .isEqualTo(Next.<PaperState, PaperEffect>run(
                                new OfficerSettles(letter(Claim.COMING), Told.NOT_YET), TELL_DOUBT)
                        .and(CLAIM));
        assertThat(on(settling.state(), new PaperEvent.Settled(4, true))).isEqualTo(Next.stay(settling.state()));
    }

    @Test
    void leavesADoubtToAnOfficerAndWritesItDown() {
        assertThat(press(ASKED, "paper.unsure"))
                .isEqualTo(Next.<PaperState, PaperEffect>run(
                                new OfficerSettles(letter(Claim.COMING), Told.NOT_YET), TELL_DOUBT)
                        .and(CLAIM)
                        .and(new PaperEffect.NotSure("g1")));
    }

    @Test
    void goesOnOnceThePrinterIsMended() {
        var mended = on(new NotPrinted(LETTER, JAM, false, Told.YES), new PaperEvent.PrinterIs(READY))
                .state();
        assertThat(mended).isEqualTo(new NotPrinted(LETTER, READY, false, Told.YES));
        assertThat(press(mended, "retry")).isEqualTo(Next.stay(new PaperState.Again(LETTER)));
    }

    @Test
    void takesOneRating() {
        var rated = press(new TakePaper(LETTER, OptionalInt.empty(), NOW), "rate.4");
        assertThat(rated.effects()).containsExactly(new PaperEffect.Rate(4));
        assertThat(press(rated.state(), "rate.1").effects()).isEmpty();
    }

    @Test
    void speaksOfTheGravestTroubleFirst() {
        var both = new PrinterStatus.Stopped(Set.of(PrinterReason.MEDIA_EMPTY, PrinterReason.COVER_OPEN));
        assertThat(PrinterTrouble.keyword(both)).isEqualTo("cover-open");
    }
}
