package id.desa.anjungan.kiosk.deferred;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.FormField;
import id.desa.anjungan.backend.api.JenisSurat;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.kiosk.letter.LateReceipt;
import id.desa.anjungan.kiosk.letter.LetterEffect;
import id.desa.anjungan.kiosk.letter.LetterEvent;
import id.desa.anjungan.kiosk.letter.LetterState;
import id.desa.anjungan.kiosk.letter.Who;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeferredReducerTest {
    private static final UUID SESSION = new UUID(5, 5);
    private static final Instant NOW = Instant.parse("2026-11-21T02:41:00Z");
    private static final Nik NIK = Nik.of("9901015704880001");
    private static final JenisSurat PLAIN = jenis("SKD", FormField.Type.TEXT);
    private static final JenisSurat FAMILY = jenis("SKTM", FormField.Type.FAMILY_MEMBER);
    private static final LateReceipt RECEIPT = new LateReceipt(PLAIN.name(), "T-7K3M9Q", "a.b.c", NOW, false);

    private int calls = 10;

    private static JenisSurat jenis(String code, FormField.Type type) {
        var words = Words.of(code, code);
        var field = new FormField("isi", type, words, words, true, 1, 60, List.of(), List.of("Bank"));
        return new JenisSurat(code, words, words, "", List.of(), List.of(field), words, 0, words);
    }

    private Next<DeferredState, DeferredEffect> next(DeferredState state, DeferredEvent event) {
        return DeferredReducer.reduce(state, event, SESSION, new Turn(NOW, calls++));
    }

    private DeferredState press(DeferredState state, String... actions) {
        var now = state;
        for (var action : actions) {
            now = next(now, new DeferredEvent.Pressed(action)).state();
        }
        return now;
    }

    private DeferredState type(DeferredState state, String digits) {
        var typed = state;
        for (var at = 0; at < digits.length(); at++) {
            typed = press(typed, "key." + digits.charAt(at));
        }
        return typed;
    }

    private DeferredState begun(JenisSurat... letters) {
        var looking = DeferredReducer.start(new Turn(NOW, 4)).state();
        return next(looking, new DeferredEvent.ListCame(4, Optional.of(new Catalogue(List.of(letters)))))
                .state();
    }

    private DeferredState atTheEnd(Nik nik) {
        var typed = type(press(begun(PLAIN), "deferred.understood"), nik.digits());
        return press(typed, "next.nik", "card.SKD", "next.requirements", "suggestion.0", "next.isi");
    }

    @Test
    void saysBeforeAnythingIsTypedThatNothingCanBeKept() {
        var looking = DeferredReducer.start(new Turn(NOW, 4)).state();
        assertThat(next(looking, new DeferredEvent.ListCame(4, Optional.empty()))
                        .state())
                .isEqualTo(new DeferredState.Unable());
        assertThat(begun(FAMILY)).isEqualTo(new DeferredState.Unable());
    }

    @Test
    void offersOnlyLettersThatNeedNothingOfTheVillage() {
        assertThat(begun(FAMILY, PLAIN)).isEqualTo(new DeferredState.Notice(new Catalogue(List.of(PLAIN))));
    }

    @Test
    void givesTheNoticeBeforeTheNik() {
        assertThat(press(begun(PLAIN), "next.nik")).isInstanceOf(DeferredState.Notice.class);
        assertThat(press(begun(PLAIN), "deferred.understood")).isInstanceOf(DeferredState.TypingNik.class);
    }

    @Test
    void takesNoNikThatCannotBeOne() {
        var typed = type(press(begun(PLAIN), "deferred.understood"), "9901019904880001");
        assertThat(press(typed, "next.nik")).isInstanceOf(DeferredState.TypingNik.class);
    }

    @Test
    void asksForNoPreviewAndTellsTheTruthAfterTheLastQuestion() {
        assertThat(atTheEnd(NIK))
                .isInstanceOfSatisfying(
                        DeferredState.Filling.class,
                        filling -> assertThat(filling.letter())
                                .isInstanceOfSatisfying(LetterState.Late.Offered.class, offered -> {
                                    assertThat(offered.who()).isEqualTo(new Who.Unchecked(NIK));
                                    assertThat(offered.failed()).isEmpty();
                                }));
    }

    private LetterEffect.Keep kept(DeferredState state) {
        var effects = next(state, new DeferredEvent.Pressed("keep")).effects();
        assertThat(effects).hasSize(1);
        return (LetterEffect.Keep) ((DeferredEffect.OfLetter) effects.getFirst()).effect();
    }

    @Test
    void keepsOneRequestUnderOneKeyAndAnotherForAnotherNik() {
        var state = atTheEnd(NIK);
        assertThat(kept(state).idempotencyKey()).isEqualTo(kept(state).idempotencyKey());
        assertThat(kept(atTheEnd(Nik.of("9901011205680001"))).idempotencyKey())
                .isNotEqualTo(kept(state).idempotencyKey());
    }

    @Test
    void printsTheSlipOnceItIsKept() {
        var keeping = next(atTheEnd(NIK), new DeferredEvent.Pressed("keep"));
        var call = ((DeferredEffect.OfLetter) keeping.effects().getFirst())
                .effect()
                .call();
        var printing =
                next(keeping.state(), new DeferredEvent.OfLetter(new LetterEvent.Kept(call, Optional.of(RECEIPT))));
        assertThat(printing.effects()).hasSize(1);
        assertThat(next(keeping.state(), new DeferredEvent.Pressed("keep")).effects())
                .isEmpty();
        assertThat(next(printing.state(), new DeferredEvent.OfLetter(new LetterEvent.Kept(call, Optional.of(RECEIPT))))
                        .effects())
                .isEmpty();
    }

    @Test
    void saysThatItIsNotKeptWhereThereIsNoRoomAndTriesAgainUnderTheSameKey() {
        var offered = atTheEnd(NIK);
        var key = kept(offered).idempotencyKey();
        var keeping = next(offered, new DeferredEvent.Pressed("keep"));
        var call = ((DeferredEffect.OfLetter) keeping.effects().getFirst())
                .effect()
                .call();
        var full = next(keeping.state(), new DeferredEvent.OfLetter(new LetterEvent.Kept(call, Optional.empty())));
        assertThat(((DeferredState.Filling) full.state()).letter()).isInstanceOf(LetterState.Late.NotKept.class);
        var again =
                next(full.state(), new DeferredEvent.Pressed("retry")).effects().getFirst();
        assertThat(((LetterEffect.Keep) ((DeferredEffect.OfLetter) again).effect()).idempotencyKey())
                .isEqualTo(key);
    }

    @Test
    void leadsBackFromEveryStep() {
        assertThat(press(begun(PLAIN), "back")).isEqualTo(new DeferredState.Left());
        assertThat(press(begun(PLAIN), "deferred.understood", "back")).isInstanceOf(DeferredState.Notice.class);
        var choosing = press(type(press(begun(PLAIN), "deferred.understood"), NIK.digits()), "next.nik");
        assertThat(press(choosing, "back")).isInstanceOf(DeferredState.TypingNik.class);
        assertThat(((DeferredState.Filling) press(atTheEnd(NIK), "back")).letter())
                .isInstanceOf(LetterState.Asking.class);
    }
}
