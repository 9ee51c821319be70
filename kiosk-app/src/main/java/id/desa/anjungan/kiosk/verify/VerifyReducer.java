package id.desa.anjungan.kiosk.verify;

import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.verify.VerifyState.Checking;
import id.desa.anjungan.kiosk.verify.VerifyState.Left;
import id.desa.anjungan.kiosk.verify.VerifyState.Seen;
import id.desa.anjungan.kiosk.verify.VerifyState.Showing;
import java.time.Duration;

/// A letter before the scanner, and what it is; the next letter may be held there at once.
public final class VerifyReducer {
    static final Duration LONGEST = Duration.ofSeconds(10);

    private VerifyReducer() {}

    public static VerifyState start() {
        return new Showing(false);
    }

    /// A letter was held before the scanner of a kiosk nobody had touched.
    public static Next<VerifyState, VerifyEffect> with(LetterCode code, Turn turn) {
        return Next.run(new Checking(turn.call(), turn.now()), new VerifyEffect(turn.call(), code));
    }

    public static Next<VerifyState, VerifyEffect> reduce(VerifyState state, VerifyEvent event, Turn turn) {
        return switch (event) {
            case VerifyEvent.Pressed(var action) -> Next.stay(pressed(state, action));
            case VerifyEvent.Scanned(var text) -> scanned(state, text, turn);
            case VerifyEvent.Verified(var call, var verdict) ->
                Next.stay(state instanceof Checking(var asked, var _) && asked == call ? new Seen(verdict) : state);
        };
    }

    /// Gives up a look that never came back.
    public static VerifyState ticked(VerifyState state, Turn turn) {
        return state instanceof Checking(var _, var since)
                        && Duration.between(since, turn.now()).compareTo(LONGEST) > 0
                ? new Seen(new Verdict.NoDirectory())
                : state;
    }

    private static VerifyState pressed(VerifyState state, String action) {
        return switch (state) {
            case Showing _, Checking _ -> action.equals("back") ? new Left() : state;
            case Seen _ ->
                switch (action) {
                    case "again" -> start();
                    case "back" -> new Left();
                    default -> state;
                };
            case Left _ -> state;
        };
    }

    private static Next<VerifyState, VerifyEffect> scanned(VerifyState state, String text, Turn turn) {
        return switch (state) {
            case Showing _, Seen _ ->
                LetterCode.read(text)
                        .map(code -> with(code, turn))
                        .orElseGet(() -> Next.stay(
                                state instanceof Showing ? new Showing(true) : new Seen(new Verdict.NotALetter())));
            case Checking _, Left _ -> Next.stay(state);
        };
    }
}
