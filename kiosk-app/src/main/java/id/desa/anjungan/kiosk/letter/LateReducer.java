package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.FormField;
import id.desa.anjungan.kiosk.letter.LetterState.Failed;
import id.desa.anjungan.kiosk.letter.LetterState.Late;
import id.desa.anjungan.kiosk.letter.LetterState.Left;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.village.Setback;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// From "the village does not answer" to the slip of a request that is kept here.
final class LateReducer {
    /// Nobody knows whether the village heard: the same key tells it that it is one request.
    private static final Set<Setback> UNHEARD = EnumSet.of(
            Setback.LINK_DOWN,
            Setback.TOO_SLOW,
            Setback.PORTAL,
            Setback.UNTRUSTED,
            Setback.CERTIFICATE_DATE,
            Setback.SERVER_ERROR,
            Setback.NOT_THE_CONTRACT);

    private final UUID session;
    private final Turn turn;

    LateReducer(UUID session, Turn turn) {
        this.session = session;
        this.turn = turn;
    }

    /// Instead of a sending that failed, where it can be kept. How a session names the household means nothing once it
    /// has ended, so a letter about a member of it cannot.
    static LetterState insteadOf(Failed failed, Optional<Who> who) {
        return failed.errand() instanceof Errand.Send(var draft, var _)
                        && UNHEARD.contains(failed.setback())
                        && !asksFamily(draft)
                        && who.isPresent()
                ? new Late.Offered(draft, who.get(), Optional.of(failed), failed.back())
                : failed;
    }

    static boolean asksFamily(Draft draft) {
        return draft.jenis().fields().stream().anyMatch(field -> field.type() == FormField.Type.FAMILY_MEMBER);
    }

    /// @param retry sends again what failed
    Next<LetterState, LetterEffect> pressed(Late state, String action, Retry retry) {
        return switch (state) {
            case Late.Offered offered ->
                switch (action) {
                    case "keep" -> keep(offered);
                    case "retry" -> offered.failed().map(retry::again).orElseGet(() -> Next.stay(offered));
                    case "back" -> Next.stay(offered.back());
                    default -> Next.stay(offered);
                };
            case Late.NotKept(var offered) ->
                switch (action) {
                    case "retry" -> keep(offered);
                    case "back" -> Next.stay(offered);
                    default -> Next.stay(state);
                };
            case Late.Kept(var receipt, var _) ->
                Next.stay(action.equals("home") && receipt.checked() ? new Left(true) : state);
            case Late.Keeping _, Late.PrintingSlip _ -> Next.stay(state);
        };
    }

    interface Retry {
        Next<LetterState, LetterEffect> again(Failed failed);
    }

    private Next<LetterState, LetterEffect> keep(Late.Offered offered) {
        var draft = offered.draft();
        return Next.run(
                new Late.Keeping(offered, turn.call(), turn.now()),
                new LetterEffect.Keep(
                        turn.call(),
                        draft.idempotencyKey(session),
                        offered.who(),
                        draft.request(),
                        draft.jenis().name()));
    }

    Next<LetterState, LetterEffect> kept(LetterState state, int call, Optional<LateReceipt> receipt) {
        if (!(state instanceof Late.Keeping(var offered, var asked, var _)) || asked != call) {
            return Next.stay(state);
        }
        return receipt.map(kept -> Next.<LetterState, LetterEffect>run(
                        new Late.PrintingSlip(kept, turn.call(), turn.now()),
                        new LetterEffect.PrintLateSlip(turn.call(), kept)))
                .orElseGet(() -> Next.stay(new Late.NotKept(offered)));
    }

    static LetterState ticked(Late state, Turn turn) {
        return switch (state) {
            case Late.Keeping(var offered, var _, var since)
            when Duration.between(since, turn.now()).compareTo(LetterReducer.LONGEST_CALL) > 0 ->
                new Late.NotKept(offered);
            case Late.PrintingSlip(var receipt, var _, var since)
            when Duration.between(since, turn.now()).compareTo(LetterReducer.LONGEST_SLIP) > 0 ->
                new Late.Kept(receipt, LetterState.Slip.UNCERTAIN);
            case Late.Offered _, Late.Keeping _, Late.NotKept _, Late.PrintingSlip _, Late.Kept _ -> state;
        };
    }
}
