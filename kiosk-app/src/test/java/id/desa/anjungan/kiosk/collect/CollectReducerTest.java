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
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.paper.PaperEffect;
import id.desa.anjungan.kiosk.paper.PaperLetter;
import id.desa.anjungan.kiosk.paper.PaperLetter.Claim;
import id.desa.anjungan.kiosk.paper.PaperReducer;
import id.desa.anjungan.kiosk.paper.PaperState;
import id.desa.anjungan.kiosk.paper.PaperState.Told;
import id.desa.anjungan.kiosk.signin.SlipCode;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.Setback;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    private static final SlipCode SLIP = new SlipCode("aaa.bbb.ccc");
    private static final Ground L1 = ground(Level.L1, new PrinterStatus.Ready());
    private static final Ground L2 = ground(Level.L2, new PrinterStatus.Ready());

    private static Ground ground(Level level, PrinterStatus printer) {
        return new Ground(new Turn(NOW, 5), level, printer, Optional.of(SLIP));
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

    private static PaperLetter letter(Claim claim) {
        return new PaperLetter("REG", READY.name(), "n", 2, Optional.of(SLIP), claim);
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
                        new CollectState.OnPaper(
                                LISTING,
                                READY,
                                new PaperState.NotPrinted(letter(Claim.NONE), stopped, false, Told.NOT_YET)),
                        new CollectEffect.Paper(new PaperEffect.TellOfficer("printer:" + reason.keyword()))));
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
                .isEqualTo(new CollectState.Failed(
                        new Errand.AskGrant(LISTING, READY, Claim.NONE), Setback.ALREADY_PRINTED, DETAIL));
    }

    @Test
    void printsNoDocumentWhoseHashIsWrong() {
        var errand = new Errand.Fetch(LISTING, READY, GRANT, Claim.NONE);
        var waiting = new CollectState.Waiting(errand, 5, NOW, DETAIL);
        var wrong = new CollectEvent.DocumentCame(5, new Answer.Unavailable<>(Answer.Fault.WRONG_DOCUMENT));
        assertThat(CollectReducer.reduce(waiting, wrong, L2))
                .isEqualTo(Next.stay(new CollectState.Failed(errand, Setback.WRONG_DOCUMENT, DETAIL)));
    }

    @Test
    void saysWhichKioskHoldsTheLetterAndAsksAgain() {
        var waiting = press(DETAIL, "print", L2).state();
        var held = new Problem("about:blank", "", 409, Problem.LEASED_ELSEWHERE, "balai-desa-1", null, 60, null);
        var elsewhere = CollectReducer.reduce(waiting, new CollectEvent.GrantCame(5, new Answer.Refused<>(held)), L2)
                .state();
        assertThat(elsewhere).isEqualTo(new CollectState.WaitsElsewhere(LISTING, READY, "balai-desa-1", true));
        assertThat(press(elsewhere, "retry", L2).effects()).containsExactly(new CollectEffect.AskGrant(5, "l1"));
        assertThat(press(elsewhere, "back", L2).state()).isEqualTo(DETAIL);
    }

    @Test
    void printsWhatItWasGrantedUnderThatGrant() {
        var fetching = new CollectState.Waiting(new Errand.Fetch(LISTING, READY, GRANT, Claim.NONE), 5, NOW, DETAIL);
        var came = new CollectEvent.DocumentCame(5, new Answer.Ok<>(new byte[] {1}));
        assertThat(CollectReducer.reduce(fetching, came, L2))
                .isEqualTo(Next.run(
                        new CollectState.OnPaper(LISTING, READY, PaperReducer.printing(letter(Claim.NONE), "g1", 5)),
                        new CollectEffect.Print(5, GRANT, new byte[] {1})));
    }

    /// The slip that came out for the first try serves the second.
    @Test
    void asksForAGrantAgainWithTheClaimOfTheTryBefore() {
        var stood = new CollectState.OnPaper(
                LISTING,
                READY,
                new PaperState.NotPrinted(letter(Claim.PRINTED), new PrinterStatus.Ready(), true, Told.YES));
        var again = press(stood, "retry", L2);
        assertThat(again.effects()).containsExactly(new CollectEffect.AskGrant(5, "l1"));
        assertThat(again.state())
                .isEqualTo(
                        new CollectState.Waiting(new Errand.AskGrant(LISTING, READY, Claim.PRINTED), 5, NOW, DETAIL));
    }

    private static <T> Answer<T> refusal(String code) {
        return new Answer.Refused<>(new Problem("about:blank", code, 409, code, null, null, null, null));
    }
}
