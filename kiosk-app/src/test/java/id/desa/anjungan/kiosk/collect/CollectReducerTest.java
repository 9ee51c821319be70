package id.desa.anjungan.kiosk.collect;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.PaperSize;
import id.desa.anjungan.backend.api.Permohonan;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.ReadyLetter;
import id.desa.anjungan.backend.api.ReadyLetter.CollectAt;
import id.desa.anjungan.backend.api.Requests;
import id.desa.anjungan.backend.api.SignedIn.Level;
import id.desa.anjungan.backend.api.Validity;
import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.collect.CollectState.Told;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.Setback;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CollectReducerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:41:00Z");
    private static final Permohonan READY = request("r1", PermohonanStatus.SIAP_DIAMBIL, CollectAt.KIOSK);
    private static final Permohonan AT_COUNTER = request("r2", PermohonanStatus.SIAP_DIAMBIL, CollectAt.COUNTER);
    private static final CollectState.Listing LISTING = new CollectState.Listing(List.of(READY, AT_COUNTER), 0);
    private static final CollectState DETAIL = new CollectState.Detail(LISTING, READY);
    private static final PrintGrant GRANT =
            new PrintGrant("g1", "l1", "n", "00", 2, PaperSize.A4, 1, NOW.plusSeconds(300));
    private static final PrinterStatus JAM = new PrinterStatus.Stopped(PrinterReason.MEDIA_JAM);
    private static final Ground L1 = ground(Level.L1, new PrinterStatus.Ready());
    private static final Ground L2 = ground(Level.L2, new PrinterStatus.Ready());

    private static Ground ground(Level level, PrinterStatus printer) {
        return new Ground(new Turn(NOW, 5), level, printer);
    }

    private static Permohonan request(String id, PermohonanStatus status, CollectAt at) {
        return new Permohonan(
                id,
                "REG",
                "SKU",
                Words.of("SKU", "SKU"),
                status,
                NOW,
                NOW,
                null,
                new ReadyLetter("l1", "n", LocalDate.EPOCH, null, Validity.BERLAKU, 2, PaperSize.A4, at));
    }

    private static Next<CollectState, CollectEffect> press(CollectState state, String action, Ground ground) {
        return CollectReducer.reduce(state, new CollectEvent.Pressed(action), ground);
    }

    private static CollectState.Printing printing(int impressions, PrinterStatus status, Told told, boolean givingUp) {
        return new CollectState.Printing(LISTING, READY, GRANT, 5, impressions, status, told, givingUp);
    }

    private static Next<CollectState, CollectEffect> ended(PrintOutcome outcome) {
        return CollectReducer.reduce(
                printing(1, new PrinterStatus.Ready(), Told.NOT_YET, false),
                new CollectEvent.PrintEnded(5, outcome),
                L2);
    }

    @Test
    void listsWhatCanBePrintedFirst() {
        var waiting = CollectReducer.start(L1).state();
        var came = new CollectEvent.RequestsCame(5, new Answer.Ok<>(new Requests(List.of(AT_COUNTER, READY))));
        assertThat(CollectReducer.reduce(waiting, came, L1).state()).isEqualTo(LISTING);
    }

    @Test
    void printsNothingWithoutTheSecondFactor() {
        assertThat(press(DETAIL, "print", L1))
                .isEqualTo(Next.stay(new CollectState.NeedsSlip(LISTING, READY, CollectState.Hint.NONE)));
    }

    @Test
    void printsNothingThatBelongsToTheCounter() {
        var detail = new CollectState.Detail(LISTING, AT_COUNTER);
        assertThat(press(detail, "print", L2)).isEqualTo(Next.stay(detail));
    }

    @Test
    void asksForAGrantWithTwoFactorsAndAReadyPrinter() {
        assertThat(press(DETAIL, "print", L2).effects()).containsExactly(new CollectEffect.AskGrant(5, "l1"));
    }

    @ParameterizedTest
    @EnumSource(
            value = PrinterReason.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MEDIA_LOW", "MARKER_SUPPLY_LOW"})
    void asksForNoGrantWhileThePrinterStands(PrinterReason reason) {
        var stopped = new PrinterStatus.Stopped(reason);
        assertThat(press(DETAIL, "print", ground(Level.L2, stopped)))
                .isEqualTo(Next.run(
                        new CollectState.NotPrinted(LISTING, READY, stopped, false, Told.NOT_YET),
                        new CollectEffect.TellOfficer("printer:" + reason.keyword())));
    }

    @Test
    void asksForTheSlipAgainWhenTheVillageWantsIt() {
        var waiting = press(DETAIL, "print", L2).state();
        var refused = new CollectEvent.GrantCame(5, refusal(Problem.SECOND_FACTOR_NEEDED));
        assertThat(CollectReducer.reduce(waiting, refused, L2).state())
                .isEqualTo(new CollectState.NeedsSlip(LISTING, READY, CollectState.Hint.NONE));
    }

    @Test
    void saysWhyThereIsNoGrant() {
        var waiting = press(DETAIL, "print", L2).state();
        var refused = new CollectEvent.GrantCame(5, refusal(Problem.ALREADY_PRINTED));
        assertThat(CollectReducer.reduce(waiting, refused, L2).state())
                .isEqualTo(
                        new CollectState.Failed(new Errand.AskGrant(LISTING, READY), Setback.ALREADY_PRINTED, DETAIL));
    }

    @Test
    void printsNoDocumentWhoseHashIsWrong() {
        var errand = new Errand.Fetch(LISTING, READY, GRANT);
        var waiting = new CollectState.Waiting(errand, 5, NOW, DETAIL);
        var wrong = new CollectEvent.DocumentCame(5, new Answer.Unavailable<>(Answer.Fault.WRONG_DOCUMENT));
        assertThat(CollectReducer.reduce(waiting, wrong, L2))
                .isEqualTo(Next.stay(new CollectState.Failed(errand, Setback.WRONG_DOCUMENT, DETAIL)));
    }

    @Test
    void followsThePrintersOwnWords() {
        var before = printing(-1, new PrinterStatus.Ready(), Told.NOT_YET, false);
        var said = new CollectEvent.Progress(5, 1, new PrinterStatus.Ready());
        assertThat(CollectReducer.reduce(before, said, L2).state())
                .isEqualTo(printing(1, new PrinterStatus.Ready(), Told.NOT_YET, false));
        assertThat(CollectReducer.reduce(before, new CollectEvent.Progress(4, 1, JAM), L2)
                        .state())
                .isEqualTo(before);
    }

    @Test
    void tellsAnOfficerOnceWhenThePrinterStopsInTheMiddle() {
        var stopped = CollectReducer.reduce(
                printing(1, new PrinterStatus.Ready(), Told.NOT_YET, false), new CollectEvent.Progress(5, 1, JAM), L2);
        assertThat(stopped.effects()).containsExactly(new CollectEffect.TellOfficer("printer:media-jam"));
        assertThat(CollectReducer.reduce(stopped.state(), new CollectEvent.Progress(5, 1, JAM), L2)
                        .effects())
                .isEmpty();
    }

    @Test
    void letsTheResidentGiveUpOnlyWhileThePrinterStands() {
        assertThat(press(printing(0, new PrinterStatus.Ready(), Told.NOT_YET, false), "print.giveup", L2)
                        .effects())
                .isEmpty();
        var given = press(printing(1, JAM, Told.YES, false), "print.giveup", L2);
        assertThat(given).isEqualTo(Next.run(printing(1, JAM, Told.YES, true), new CollectEffect.Abandon()));
        assertThat(press(given.state(), "print.giveup", L2).effects()).isEmpty();
    }

    @Test
    void saysPrintedOnlyOnProof() {
        var taken = Next.<CollectState, CollectEffect>stay(
                new CollectState.TakePaper(LISTING, READY, OptionalInt.empty(), NOW));
        var asked = Next.<CollectState, CollectEffect>stay(new CollectState.CameOut(LISTING, READY, GRANT));
        assertThat(ended(new PrintOutcome.Printed(PrintOutcome.Evidence.COUNTER)))
                .isEqualTo(taken);
        assertThat(ended(new PrintOutcome.Printed(PrintOutcome.Evidence.PROCESS_ID)))
                .isEqualTo(taken);
        assertThat(ended(new PrintOutcome.Printed(PrintOutcome.Evidence.TRANSMITTED)))
                .isEqualTo(asked);
        assertThat(ended(new PrintOutcome.Uncertain(JAM))).isEqualTo(asked);
        assertThat(ended(new PrintOutcome.NotPrinted(JAM)).state())
                .isEqualTo(new CollectState.NotPrinted(LISTING, READY, JAM, true, Told.NOT_YET));
    }

    @Test
    void settlesOnlyByAPersonsWord() {
        var asked = new CollectState.CameOut(LISTING, READY, GRANT);
        assertThat(press(asked, "paper.yes", L2).effects()).containsExactly(new CollectEffect.Settle("g1", true));
        assertThat(press(asked, "paper.no", L2).effects()).containsExactly(new CollectEffect.Settle("g1", false));
        assertThat(press(asked, "paper.unsure", L2).effects())
                .containsExactly(new CollectEffect.TellOfficer("print-uncertain"));
        assertThat(press(asked, "back", L2)).isEqualTo(Next.stay(asked));
    }

    @Test
    void goesOnOnceThePrinterIsMended() {
        var stood = new CollectState.NotPrinted(LISTING, READY, JAM, false, Told.YES);
        var mended = CollectReducer.reduce(stood, new CollectEvent.PrinterIs(new PrinterStatus.Ready()), L2)
                .state();
        assertThat(mended)
                .isEqualTo(new CollectState.NotPrinted(LISTING, READY, new PrinterStatus.Ready(), false, Told.YES));
        assertThat(press(mended, "retry", L2).effects()).containsExactly(new CollectEffect.AskGrant(5, "l1"));
    }

    @Test
    void takesOneRating() {
        var taking = new CollectState.TakePaper(LISTING, READY, OptionalInt.empty(), NOW);
        var rated = press(taking, "rate.4", L2);
        assertThat(rated.effects()).containsExactly(new CollectEffect.Rate(4));
        assertThat(press(rated.state(), "rate.1", L2).effects()).isEmpty();
    }

    @Test
    void speaksOfTheGravestTroubleFirst() {
        var both = new PrinterStatus.Stopped(Set.of(PrinterReason.MEDIA_EMPTY, PrinterReason.COVER_OPEN));
        assertThat(PrinterTrouble.keyword(both)).isEqualTo("cover-open");
    }

    private static <T> Answer<T> refusal(String code) {
        return new Answer.Refused<>(new Problem("about:blank", code, 409, code, null, null, null, null));
    }
}
