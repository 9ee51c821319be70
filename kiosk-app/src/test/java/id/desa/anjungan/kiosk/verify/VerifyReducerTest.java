package id.desa.anjungan.kiosk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.kiosk.loop.Turn;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifyReducerTest {
    private static final String LETTER = "https://tirtawening.contoh.invalid/v#aaa.bbb.ccc";
    private static final Instant NOW = Instant.parse("2026-11-21T02:41:00Z");
    private static final Turn TURN = new Turn(NOW, 4);
    private static final Verdict VERDICT = new Verdict.Forged("Tirtawening");

    private static VerifyState after(VerifyState state, VerifyEvent event) {
        return VerifyReducer.reduce(state, event, TURN).state();
    }

    @Test
    void verifiesWhatIsHeldBeforeTheScanner() {
        var next = VerifyReducer.reduce(VerifyReducer.start(), new VerifyEvent.Scanned(LETTER), TURN);
        assertThat(next.state()).isEqualTo(new VerifyState.Checking(4, NOW));
        assertThat(next.effects()).containsExactly(new VerifyEffect(4, new LetterCode("aaa.bbb.ccc")));
        assertThat(after(next.state(), new VerifyEvent.Verified(4, VERDICT))).isEqualTo(new VerifyState.Seen(VERDICT));
    }

    @Test
    void dropsALateVerdict() {
        var checking = new VerifyState.Checking(5, NOW);
        assertThat(after(checking, new VerifyEvent.Verified(4, VERDICT))).isEqualTo(checking);
        assertThat(after(VerifyReducer.start(), new VerifyEvent.Verified(4, VERDICT)))
                .isEqualTo(VerifyReducer.start());
    }

    @Test
    void saysKindlyThatACodeIsNoLetters() {
        assertThat(after(VerifyReducer.start(), new VerifyEvent.Scanned("aaa.bbb.ccc")))
                .isEqualTo(new VerifyState.Showing(true));
        assertThat(after(new VerifyState.Seen(VERDICT), new VerifyEvent.Scanned("junk")))
                .isEqualTo(new VerifyState.Seen(new Verdict.NotALetter()));
    }

    @Test
    void takesTheNextLetterAtOnce() {
        assertThat(after(new VerifyState.Seen(VERDICT), new VerifyEvent.Scanned(LETTER)))
                .isEqualTo(new VerifyState.Checking(4, NOW));
        assertThat(after(new VerifyState.Seen(VERDICT), new VerifyEvent.Pressed("again")))
                .isEqualTo(VerifyReducer.start());
    }

    @Test
    void verifiesOneLetterAtATime() {
        var checking = new VerifyState.Checking(3, NOW);
        var next = VerifyReducer.reduce(checking, new VerifyEvent.Scanned(LETTER), TURN);
        assertThat(next.state()).isEqualTo(checking);
        assertThat(next.effects()).isEmpty();
    }

    @Test
    void goesBackFromEverywhere() {
        for (var state :
                List.of(VerifyReducer.start(), new VerifyState.Checking(4, NOW), new VerifyState.Seen(VERDICT))) {
            assertThat(after(state, new VerifyEvent.Pressed("back"))).isEqualTo(new VerifyState.Left());
        }
    }

    @Test
    void givesUpALookThatNeverCameBack() {
        var checking = new VerifyState.Checking(4, NOW);
        assertThat(VerifyReducer.ticked(checking, new Turn(NOW.plusSeconds(10), 9)))
                .isEqualTo(checking);
        assertThat(VerifyReducer.ticked(checking, new Turn(NOW.plusSeconds(11), 9)))
                .isEqualTo(new VerifyState.Seen(new Verdict.NoDirectory()));
    }
}
