package id.desa.anjungan.kiosk.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Biodata;
import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.FormField;
import id.desa.anjungan.backend.api.JenisSurat;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.screen.Part.Picture;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.Setback;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LetterReducerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:41:00Z");
    private static final Turn TURN = new Turn(NOW, 5);
    private static final UUID SESSION = new UUID(1, 2);
    private static final FormField TEXT = field("nama", FormField.Type.TEXT);
    private static final FormField FAMILY = field("siapa", FormField.Type.FAMILY_MEMBER);
    private static final JenisSurat NOTHING_ASKED = jenis("SKD");
    private static final JenisSurat TWO_ASKED = jenis("SKU", TEXT, FAMILY);
    private static final LetterState.Choosing CHOOSING =
            new LetterState.Choosing(new Catalogue(List.of(NOTHING_ASKED, TWO_ASKED)), 0);
    private static final List<Biodata.FamilyMember> HOUSEHOLD =
            List.of(new Biodata.FamilyMember("f1", "SUKINI", "Ibu"));
    private static final Picture PAGE = new Picture("p", new byte[] {1});

    private static FormField field(String key, FormField.Type type) {
        return new FormField(
                key, type, Words.of("?", "?"), Words.of("", ""), true, 3, 60, List.of(), List.of("Warung"));
    }

    private static JenisSurat jenis(String code, FormField... fields) {
        return new JenisSurat(
                code,
                Words.of(code, code),
                Words.of("", ""),
                "",
                List.of(),
                List.of(fields),
                Words.of("", ""),
                0,
                Words.of("", ""));
    }

    private static Draft draft(Map<String, String> answers) {
        return new Draft(CHOOSING, TWO_ASKED, new Answers(answers), HOUSEHOLD);
    }

    private static Next<LetterState, LetterEffect> press(LetterState state, String action) {
        return LetterReducer.reduce(state, new LetterEvent.Pressed(action), SESSION, TURN);
    }

    private static LetterState waiting(Errand errand) {
        return new LetterState.Waiting(errand, 5, NOW, CHOOSING);
    }

    @Test
    void startsByAskingForTheCatalogue() {
        assertThat(LetterReducer.start(TURN).effects()).containsExactly(new LetterEffect.LoadCatalogue(5));
    }

    @Test
    void showsTheCatalogueThatWasAskedForAndNoOther() {
        var came = new LetterEvent.CatalogueCame(5, new Answer.Ok<>(CHOOSING.catalogue()));
        var waiting = LetterReducer.start(TURN).state();
        assertThat(LetterReducer.reduce(waiting, came, SESSION, TURN).state()).isEqualTo(CHOOSING);
        var late = new LetterEvent.CatalogueCame(4, new Answer.Ok<>(CHOOSING.catalogue()));
        assertThat(LetterReducer.reduce(waiting, late, SESSION, TURN).state()).isEqualTo(waiting);
    }

    @Test
    void showsTheRequirementsOfTheChosenLetter() {
        assertThat(press(CHOOSING, "card.SKU").state()).isEqualTo(new LetterState.Requirements(CHOOSING, TWO_ASKED, 0));
        assertThat(press(CHOOSING, "card.NONE").state()).isEqualTo(CHOOSING);
        assertThat(press(CHOOSING, "more").state()).isEqualTo(new LetterState.Choosing(CHOOSING.catalogue(), 1));
        assertThat(press(CHOOSING, "back").state()).isEqualTo(new LetterState.Left(false));
    }

    @Test
    void asksForTheHouseholdOnlyWhenALetterNeedsIt() {
        assertThat(press(new LetterState.Requirements(CHOOSING, TWO_ASKED, 0), "next.requirements")
                        .effects())
                .containsExactly(new LetterEffect.LoadHousehold(5));
        assertThat(press(new LetterState.Requirements(CHOOSING, NOTHING_ASKED, 0), "next.requirements")
                        .effects())
                .hasSize(1)
                .first()
                .isInstanceOf(LetterEffect.LoadPreview.class);
    }

    @Test
    void goesFromQuestionToQuestionToThePreview() {
        var first = new LetterState.Asking(draft(Map.of()), 0, Editor.with("Warung"));
        var second = press(first, "next.nama").state();
        assertThat(second).isEqualTo(new LetterState.Asking(draft(Map.of("nama", "Warung")), 1, Editor.with("")));
        var preview = press(second, "pick.f1");
        assertThat(preview.effects())
                .containsExactly(new LetterEffect.LoadPreview(
                        5, draft(Map.of("nama", "Warung", "siapa", "f1")).request()));
    }

    @Test
    void doesNotSkipAQuestionOnADoubleTap() {
        var first = new LetterState.Asking(draft(Map.of()), 0, Editor.with("Warung"));
        var second = press(first, "next.nama").state();
        assertThat(press(second, "next.nama").state()).isEqualTo(second);
    }

    @Test
    void saysWhatWouldDoInsteadOfGoingOnWithAShortAnswer() {
        var state = new LetterState.Asking(draft(Map.of()), 0, Editor.with("Wa"));
        assertThat(press(state, "next.nama").state())
                .isEqualTo(new LetterState.Asking(
                        draft(Map.of()), 0, Editor.with("Wa").nag()));
    }

    @Test
    void fillsInASuggestion() {
        var state = new LetterState.Asking(draft(Map.of()), 0, Editor.with(""));
        assertThat(press(state, "suggestion.0").state())
                .isInstanceOfSatisfying(
                        LetterState.Asking.class,
                        asking -> assertThat(asking.editor().typed()).isEqualTo("Warung"));
    }

    @Test
    void keepsAnAnswerOnTheWayBack() {
        var second = new LetterState.Asking(draft(Map.of("nama", "Warung")), 1, Editor.with(""));
        assertThat(press(second, "back").state())
                .isEqualTo(new LetterState.Asking(draft(Map.of("nama", "Warung")), 0, Editor.with("Warung")));
    }

    @Test
    void sendsOnceFromTheConfirmation() {
        var confirming = new LetterState.Confirming(draft(Map.of("nama", "Warung", "siapa", "f1")), PAGE);
        var sent = press(confirming, "send");
        assertThat(sent.effects()).hasSize(1);
        assertThat(press(sent.state(), "send").effects()).isEmpty();
        assertThat(press(sent.state(), "back").state()).isEqualTo(sent.state());
    }

    @Test
    void changesTheKeyWithTheAnswersAndTheSession() {
        var one = draft(Map.of("nama", "Warung"));
        assertThat(one.idempotencyKey(SESSION))
                .isEqualTo(draft(Map.of("nama", "Warung")).idempotencyKey(SESSION));
        assertThat(one.idempotencyKey(SESSION))
                .isNotEqualTo(draft(Map.of("nama", "Toko")).idempotencyKey(SESSION));
        assertThat(one.idempotencyKey(SESSION)).isNotEqualTo(one.idempotencyKey(new UUID(3, 4)));
    }

    @Test
    void leadsBackToTheQuestionWhoseAnswerTheVillageDoesNotTake() {
        var draft = draft(Map.of("nama", "Warung", "siapa", "f1"));
        var refused = new LetterEvent.PreviewCame(
                5,
                new Answer.Refused<>(
                        new Problem("about:blank", "", 422, Problem.ANSWER_INVALID, null, null, null, "nama")));
        assertThat(LetterReducer.reduce(waiting(new Errand.LoadPreview(draft)), refused, SESSION, TURN)
                        .state())
                .isEqualTo(
                        new LetterState.Asking(draft, 0, Editor.with("Warung").nag()));
    }

    @Test
    void saysWhyALetterCannotBeMade() {
        var errand = new Errand.LoadPreview(draft(Map.of()));
        var refused = new LetterEvent.PreviewCame(
                5,
                new Answer.Refused<>(
                        new Problem("about:blank", "", 422, Problem.NOT_ELIGIBLE, null, null, null, null)));
        assertThat(LetterReducer.reduce(waiting(errand), refused, SESSION, TURN).state())
                .isEqualTo(new LetterState.Failed(errand, Setback.NOT_ELIGIBLE, CHOOSING));
    }

    @Test
    void triesAgainOnlyWhatMayGoWell() {
        var errand = new Errand.LoadCatalogue();
        assertThat(press(new LetterState.Failed(errand, Setback.TOO_SLOW, CHOOSING), "retry")
                        .effects())
                .hasSize(1);
        assertThat(press(new LetterState.Failed(errand, Setback.NOT_ELIGIBLE, CHOOSING), "retry")
                        .effects())
                .isEmpty();
        assertThat(press(new LetterState.Failed(errand, Setback.TOO_SLOW, CHOOSING), "back")
                        .state())
                .isEqualTo(CHOOSING);
    }

    @Test
    void givesUpACallThatNeverCameBack() {
        var waiting = waiting(new Errand.LoadCatalogue());
        assertThat(LetterReducer.ticked(waiting, new Turn(NOW.plusSeconds(31), 9)))
                .isEqualTo(new LetterState.Failed(new Errand.LoadCatalogue(), Setback.TOO_SLOW, CHOOSING));
    }

    @Test
    void showsNoAnswersByAccident() {
        var draft = draft(Map.of("nama", "Rahasia"));
        assertThat(new LetterState.Asking(draft, 0, Editor.with("Rahasia")).toString())
                .doesNotContain("Rahasia");
    }
}
