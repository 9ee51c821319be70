package id.desa.anjungan.kiosk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.ResidentSummary;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.Setback;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInReducerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:41:00Z");
    private static final Turn TURN = new Turn(NOW, 5);
    private static final Claim CLAIM = new Claim.ByNik(Nik.of("9901015704880001"));
    private static final SignInState CHECKING = new SignInState.Checking(CLAIM, 5, NOW);
    private static final SignInState START = SignInReducer.start();

    @Test
    void opensEachDoor() {
        assertThat(press(START, "signin.nik")).isEqualTo(new SignInState.TypingNik(Typed.NOTHING, Optional.empty()));
        assertThat(press(START, "signin.slip")).isEqualTo(new SignInState.ShowingSlip(false));
        assertThat(press(START, "signin.nopin")).isEqualTo(new SignInState.NoPin());
        assertThat(press(START, "back")).isEqualTo(new SignInState.Left());
    }

    @ParameterizedTest
    @CsvSource({
        "99010172, DAY",
        "990101 4, ",
        "99010140, DAY",
        "9901011213, MONTH",
        "9901011205680000, SERIAL",
        "99010100, DAY"
    })
    void hintsAsSoonAsADigitCanNoLongerBeRight(String digits, Nik.@Nullable Flaw flaw) {
        assertThat(NikHint.of(new Typed(digits.replace(" ", "")))).isEqualTo(Optional.ofNullable(flaw));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9901011205680001",
                "9901017110950001",
                "9901016902200002",
                "9901010701750001",
                "9902031909850001"
            })
    void hintsAtNothingWhileARightNikIsTyped(String digits) {
        for (var length = 0; length <= 16; length++) {
            assertThat(NikHint.of(new Typed(digits.substring(0, length))))
                    .as(digits.substring(0, length))
                    .isEmpty();
        }
    }

    @Test
    void takesNoSeventeenthDigit() {
        var full = type(press(START, "signin.nik"), "99010157048800012");
        assertThat(full).isEqualTo(new SignInState.TypingNik(new Typed("9901015704880001"), Optional.empty()));
    }

    @Test
    void saysWhatIsMissingFromFifteenDigits() {
        var short1 = type(press(START, "signin.nik"), "990101570488000");
        assertThat(press(short1, "next.nik"))
                .isEqualTo(
                        new SignInState.TypingNik(new Typed("990101570488000"), Optional.of(Nik.Flaw.NOT_16_DIGITS)));
    }

    @Test
    void deletesOneDigitOrAll() {
        var typing = type(press(START, "signin.nik"), "99");
        assertThat(press(typing, "key.delete")).isEqualTo(new SignInState.TypingNik(new Typed("9"), Optional.empty()));
        assertThat(press(typing, "key.clear")).isEqualTo(new SignInState.TypingNik(Typed.NOTHING, Optional.empty()));
    }

    @Test
    void sendsThePinWithTheSixthDigitAndOnlyOnce() {
        var five = type(new SignInState.TypingPin(CLAIM, Typed.NOTHING), "27401");
        var sent = SignInReducer.reduce(five, new SignInEvent.Pressed("key.9"), TURN);
        assertThat(sent).isEqualTo(Next.run(CHECKING, new SignInEffect.Check(5, CLAIM, Pin.of("274019"))));
        assertThat(SignInReducer.reduce(sent.state(), new SignInEvent.Pressed("key.9"), TURN)
                        .effects())
                .isEmpty();
    }

    @Test
    void ignoresAnAnswerNobodyWaitsFor() {
        assertThat(answer(CHECKING, 4, refusal(Problem.SEE_OFFICER, null, null)))
                .isEqualTo(CHECKING);
        assertThat(answer(START, 5, refusal(Problem.SEE_OFFICER, null, null))).isEqualTo(START);
    }

    @Test
    void tellsEveryAnswerApart() {
        var signedIn = new SignedIn("t", SignedIn.Level.L1, 600, new ResidentSummary("Ibu", "X", "m", 0, 0, null));
        assertThat(answer(CHECKING, 5, new Answer.Ok<>(signedIn))).isEqualTo(new SignInState.Done(signedIn));
        assertThat(answer(CHECKING, 5, refusal(Problem.SIGN_IN_REFUSED, 3, null)))
                .isEqualTo(new SignInState.Refused(CLAIM, 3));
        assertThat(answer(CHECKING, 5, refusal(Problem.SIGN_IN_LOCKED, null, 900)))
                .isEqualTo(new SignInState.Locked(NOW.plusSeconds(900)));
        assertThat(answer(CHECKING, 5, refusal(Problem.SEE_OFFICER, null, null)))
                .isEqualTo(new SignInState.SeeOfficer());
        assertThat(answer(CHECKING, 5, refusal(Problem.NOT_SERVED, null, null))).isEqualTo(new SignInState.NotServed());
        assertThat(answer(CHECKING, 5, refusal(Problem.SLIP_UNKNOWN, null, null)))
                .isEqualTo(new SignInState.SlipRefused());
        assertThat(answer(CHECKING, 5, new Answer.Unavailable<>(Answer.Fault.TOO_SLOW)))
                .isEqualTo(new SignInState.Failed(CLAIM, Setback.TOO_SLOW));
    }

    @Test
    void looksTheSameForAnUnknownNikAndAWrongPin() {
        // The village gives one answer for both; nothing here looks further.
        assertThat(answer(CHECKING, 5, refusal(Problem.SIGN_IN_REFUSED, 4, null)))
                .isEqualTo(new SignInState.Refused(CLAIM, 4));
    }

    @Test
    void forgetsThePinBeforeItIsTypedAgain() {
        assertThat(press(new SignInState.Refused(CLAIM, 3), "retry"))
                .isEqualTo(new SignInState.TypingPin(CLAIM, Typed.NOTHING));
    }

    @Test
    void takesASlipWhereverNoPinIsAsked() {
        var scan = new SignInEvent.Scanned("a.b.c");
        assertThat(SignInReducer.reduce(START, scan, TURN).state())
                .isEqualTo(new SignInState.TypingPin(new Claim.BySlip(new SlipCode("a.b.c")), Typed.NOTHING));
        assertThat(SignInReducer.reduce(CHECKING, scan, TURN).state()).isEqualTo(CHECKING);
        assertThat(SignInReducer.reduce(START, new SignInEvent.Scanned("x".repeat(5000)), TURN)
                        .state())
                .isEqualTo(new SignInState.ShowingSlip(true));
    }

    @Test
    void givesUpACallThatNeverCameBack() {
        assertThat(SignInReducer.ticked(CHECKING, new Turn(NOW.plusSeconds(31), 9)))
                .isEqualTo(new SignInState.Failed(CLAIM, Setback.TOO_SLOW));
        assertThat(SignInReducer.ticked(CHECKING, new Turn(NOW.plusSeconds(9), 9)))
                .isEqualTo(CHECKING);
    }

    @Test
    void masksWhatIsTyped() {
        assertThat(new SignInState.TypingNik(new Typed("9901015704880001"), Optional.empty()).toString())
                .doesNotContain("9901015704880001");
        assertThat(new SignInEvent.Scanned("secret").toString()).doesNotContain("secret");
    }

    private static SignInState press(SignInState state, String action) {
        return SignInReducer.reduce(state, new SignInEvent.Pressed(action), TURN)
                .state();
    }

    private static SignInState type(SignInState state, String digits) {
        var typed = state;
        for (var at = 0; at < digits.length(); at++) {
            typed = press(typed, "key." + digits.charAt(at));
        }
        return typed;
    }

    private static SignInState answer(SignInState state, int call, Answer<SignedIn> answer) {
        return SignInReducer.reduce(state, new SignInEvent.Answered(call, answer), TURN)
                .state();
    }

    private static Answer<SignedIn> refusal(String code, @Nullable Integer remaining, @Nullable Integer seconds) {
        return new Answer.Refused<>(new Problem("about:blank", code, 403, code, null, remaining, seconds, null));
    }
}
