package id.desa.anjungan.kiosk.signin;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.signin.SignInState.Checking;
import id.desa.anjungan.kiosk.signin.SignInState.Choosing;
import id.desa.anjungan.kiosk.signin.SignInState.Done;
import id.desa.anjungan.kiosk.signin.SignInState.Failed;
import id.desa.anjungan.kiosk.signin.SignInState.Left;
import id.desa.anjungan.kiosk.signin.SignInState.Locked;
import id.desa.anjungan.kiosk.signin.SignInState.NoPin;
import id.desa.anjungan.kiosk.signin.SignInState.NotServed;
import id.desa.anjungan.kiosk.signin.SignInState.Refused;
import id.desa.anjungan.kiosk.signin.SignInState.SeeOfficer;
import id.desa.anjungan.kiosk.signin.SignInState.ShowingSlip;
import id.desa.anjungan.kiosk.signin.SignInState.SlipRefused;
import id.desa.anjungan.kiosk.signin.SignInState.TypingNik;
import id.desa.anjungan.kiosk.signin.SignInState.TypingPin;
import id.desa.anjungan.kiosk.signin.SignInState.Unsigned;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.Setback;
import java.time.Duration;
import java.util.Optional;

/// NIK or slip, then the PIN. A wrong NIK and a wrong PIN look the same.
public final class SignInReducer {
    /// Backend calls end by themselves well before; this is for a call that never came back.
    static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    private static final SignInState START = new Choosing(false);
    private static final Duration LOCK_WHEN_UNSAID = Duration.ofMinutes(15);

    private SignInReducer() {}

    public static SignInState start() {
        return START;
    }

    public static SignInState withSlip(SlipCode slip) {
        return new TypingPin(new Claim.BySlip(slip), Typed.NOTHING);
    }

    public static Next<SignInState, SignInEffect> reduce(SignInState state, SignInEvent event, Turn turn) {
        return switch (event) {
            case SignInEvent.Pressed(var action) -> pressed(state, action, turn);
            case SignInEvent.Scanned(var text) -> Next.stay(scanned(state, text));
            case SignInEvent.CardLaid _ -> Next.stay(state instanceof Choosing ? new Choosing(true) : state);
            case SignInEvent.Answered(var call, var answer) ->
                Next.stay(
                        state instanceof Checking asked && asked.call() == call
                                ? answered(asked, answer, turn)
                                : state);
        };
    }

    /// Gives up a call that never came back.
    public static SignInState ticked(SignInState state, Turn turn) {
        return state instanceof Checking(var claim, var _, var since)
                        && Duration.between(since, turn.now()).compareTo(LONGEST_CALL) > 0
                ? new Failed(claim, Setback.TOO_SLOW)
                : state;
    }

    private static Next<SignInState, SignInEffect> pressed(SignInState state, String action, Turn turn) {
        return switch (state) {
            case Choosing _ -> Next.stay(choosing(state, action));
            case TypingNik typing -> Next.stay(typingNik(typing, action));
            case TypingPin typing -> typingPin(typing, action, turn);
            case Refused(var claim, var _) -> Next.stay(again(state, claim, action));
            case Failed(var claim, var _) -> Next.stay(again(state, claim, action));
            case SlipRefused _ ->
                Next.stay(
                        switch (action) {
                            case "retry" -> new ShowingSlip(false);
                            case "back" -> START;
                            default -> state;
                        });
            case NoPin _, ShowingSlip _, Locked _, SeeOfficer _, NotServed _ ->
                Next.stay(action.equals("back") ? START : state);
            case Checking _, Done _, Unsigned _, Left _ -> Next.stay(state);
        };
    }

    private static SignInState choosing(SignInState state, String action) {
        return switch (action) {
            case "signin.nik" -> new TypingNik(Typed.NOTHING, Optional.empty());
            case "signin.slip" -> new ShowingSlip(false);
            case "signin.nopin" -> new NoPin();
            case "signin.open" -> new Unsigned();
            case "back" -> new Left();
            default -> state;
        };
    }

    private static SignInState typingNik(TypingNik state, String action) {
        return switch (action) {
            case "back" -> START;
            case "next.nik" -> claimed(state);
            case "key.delete" -> typed(state.typed().minusLast());
            case "key.clear" -> typed(Typed.NOTHING);
            default ->
                digit(action)
                        .map(key -> typed(state.typed().plus(key, NikHint.LENGTH)))
                        .orElse(state);
        };
    }

    private static SignInState typed(Typed typed) {
        return new TypingNik(typed, NikHint.of(typed));
    }

    private static SignInState claimed(TypingNik state) {
        return switch (Nik.read(state.typed().digits())) {
            case Nik.Reading.Valid(var nik) -> new TypingPin(new Claim.ByNik(nik), Typed.NOTHING);
            case Nik.Reading.Flawed(var flaw) -> new TypingNik(state.typed(), Optional.of(flaw));
        };
    }

    /// The sixth digit sends: there is nothing left to press.
    private static Next<SignInState, SignInEffect> typingPin(TypingPin state, String action, Turn turn) {
        return switch (action) {
            case "back" -> Next.stay(START);
            case "key.delete" ->
                Next.stay(new TypingPin(state.claim(), state.typed().minusLast()));
            default -> {
                var typed = digit(action)
                        .map(key -> state.typed().plus(key, Pin.LENGTH))
                        .orElse(state.typed());
                yield typed.length() < Pin.LENGTH
                        ? Next.stay(new TypingPin(state.claim(), typed))
                        : Next.run(
                                new Checking(state.claim(), turn.call(), turn.now()),
                                new SignInEffect.Check(turn.call(), state.claim(), Pin.of(typed.digits())));
            }
        };
    }

    private static SignInState again(SignInState state, Claim claim, String action) {
        return switch (action) {
            case "retry" -> new TypingPin(claim, Typed.NOTHING);
            case "back" -> START;
            default -> state;
        };
    }

    private static SignInState scanned(SignInState state, String text) {
        return switch (state) {
            case Choosing _, NoPin _, TypingNik _, ShowingSlip _, SlipRefused _ ->
                SlipCode.read(text).map(SignInReducer::withSlip).orElseGet(() -> new ShowingSlip(true));
            case TypingPin _,
                    Checking _,
                    Refused _,
                    Locked _,
                    SeeOfficer _,
                    NotServed _,
                    Failed _,
                    Done _,
                    Unsigned _,
                    Left _ -> state;
        };
    }

    private static SignInState answered(Checking asked, Answer<SignedIn> answer, Turn turn) {
        return switch (answer) {
            case Answer.Ok<SignedIn>(var signedIn) -> new Done(signedIn);
            case Answer.Unavailable<SignedIn>(var fault) -> new Failed(asked.claim(), Setback.of(fault));
            case Answer.Refused<SignedIn>(var problem) -> refused(asked.claim(), problem, turn);
        };
    }

    private static SignInState refused(Claim claim, Problem problem, Turn turn) {
        return switch (problem.code()) {
            case Problem.SIGN_IN_REFUSED ->
                new Refused(claim, Optional.ofNullable(problem.remaining()).orElse(-1));
            case Problem.SIGN_IN_LOCKED ->
                new Locked(turn.now()
                        .plus(Optional.ofNullable(problem.retryAfterSeconds())
                                .map(Duration::ofSeconds)
                                .orElse(LOCK_WHEN_UNSAID)));
            case Problem.SEE_OFFICER -> new SeeOfficer();
            case Problem.NOT_SERVED -> new NotServed();
            case Problem.SLIP_UNKNOWN -> new SlipRefused();
            default -> new Failed(claim, Setback.of(problem));
        };
    }

    private static Optional<String> digit(String action) {
        return action.matches("key\\.[0-9]") ? Optional.of(action.substring(4)) : Optional.empty();
    }
}
