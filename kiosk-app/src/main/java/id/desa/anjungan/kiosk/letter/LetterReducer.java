package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.Biodata.FamilyMember;
import id.desa.anjungan.backend.api.FormField;
import id.desa.anjungan.backend.api.JenisSurat;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.kiosk.draft.KeptDraft;
import id.desa.anjungan.kiosk.letter.LetterState.Asking;
import id.desa.anjungan.kiosk.letter.LetterState.Choosing;
import id.desa.anjungan.kiosk.letter.LetterState.Confirming;
import id.desa.anjungan.kiosk.letter.LetterState.Failed;
import id.desa.anjungan.kiosk.letter.LetterState.Late;
import id.desa.anjungan.kiosk.letter.LetterState.Left;
import id.desa.anjungan.kiosk.letter.LetterState.Previewing;
import id.desa.anjungan.kiosk.letter.LetterState.PrintingSlip;
import id.desa.anjungan.kiosk.letter.LetterState.Requirements;
import id.desa.anjungan.kiosk.letter.LetterState.Sent;
import id.desa.anjungan.kiosk.letter.LetterState.Waiting;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.Setback;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// From the choice of a letter to the slip in the hand.
public final class LetterReducer {
    static final Duration LONGEST_CALL = Duration.ofSeconds(30);
    /// A slip takes seconds; after this the screen goes on with the number on it.
    static final Duration LONGEST_SLIP = Duration.ofSeconds(60);

    private final UUID session;
    private final Turn turn;

    private final Optional<Who> who;

    private LetterReducer(UUID session, Turn turn, Optional<Who> who) {
        this.session = session;
        this.turn = turn;
        this.who = who;
    }

    public static Next<LetterState, LetterEffect> start(Turn turn) {
        return new LetterReducer(new UUID(0, 0), turn, Optional.empty())
                .run(new Errand.LoadCatalogue(), new Left(false));
    }

    /// Goes on with a letter begun in an earlier session, at the question where it was left.
    public static Next<LetterState, LetterEffect> resume(KeptDraft draft, Turn turn) {
        return new LetterReducer(new UUID(0, 0), turn, Optional.empty()).run(new Errand.Resume(draft), new Left(false));
    }

    public static Next<LetterState, LetterEffect> reduce(
            LetterState state, LetterEvent event, UUID session, Turn turn) {
        return reduce(state, event, session, turn, Optional.empty());
    }

    /// @param who for whom a request may be kept where sending it fails
    public static Next<LetterState, LetterEffect> reduce(
            LetterState state, LetterEvent event, UUID session, Turn turn, Optional<Who> who) {
        return new LetterReducer(session, turn, who).reduce(state, event);
    }

    /// Gives up a call that never came back.
    public static LetterState ticked(LetterState state, Turn turn) {
        return switch (state) {
            case Waiting(var errand, var _, var since, var back)
            when Duration.between(since, turn.now()).compareTo(LONGEST_CALL) > 0 ->
                new Failed(errand, Setback.TOO_SLOW, back);
            case PrintingSlip(var received, var _, var since)
            when Duration.between(since, turn.now()).compareTo(LONGEST_SLIP) > 0 ->
                new Sent(received, LetterState.Slip.UNCERTAIN);
            case Late late -> LateReducer.ticked(late, turn);
            case Waiting _,
                    PrintingSlip _,
                    Failed _,
                    Choosing _,
                    Requirements _,
                    Asking _,
                    Previewing _,
                    Confirming _,
                    Sent _,
                    Left _ -> state;
        };
    }

    private Next<LetterState, LetterEffect> reduce(LetterState state, LetterEvent event) {
        return switch (event) {
            case LetterEvent.Pressed(var action) -> pressed(state, action);
            case LetterEvent.SlipEnded(var call, var outcome) -> Next.stay(slipEnded(state, call, slip(outcome)));
            case LetterEvent.Kept(var call, var receipt) -> new LateReducer(session, turn).kept(state, call, receipt);
            case LetterEvent.CatalogueCame(var call, var answer) ->
                came(state, call, answer, (errand, catalogue) -> catalogueCame(errand, new Choosing(catalogue, 0)));
            case LetterEvent.HouseholdCame(var call, var answer) ->
                came(
                        state,
                        call,
                        answer,
                        (errand, biodata) -> errand instanceof Errand.LoadHousehold(var choosing, var jenis, var draft)
                                ? firstQuestion(choosing, jenis, biodata.household(), draft)
                                : Next.stay(state));
            case LetterEvent.PreviewCame(var call, var answer) ->
                came(
                        state,
                        call,
                        answer,
                        (errand, picture) -> Next.stay(
                                errand instanceof Errand.LoadPreview(var draft)
                                        ? new Previewing(draft, picture)
                                        : state));
            case LetterEvent.Received(var call, var answer) ->
                came(
                        state,
                        call,
                        answer,
                        (_, received) -> Next.run(
                                new PrintingSlip(received, turn.call(), turn.now()),
                                new LetterEffect.PrintSlip(turn.call(), received, turn.now())));
        };
    }

    private interface Arrival<T> {
        Next<LetterState, LetterEffect> of(Errand errand, T value);
    }

    /// An answer moves the screen only if it is the one waited for.
    private <T> Next<LetterState, LetterEffect> came(
            LetterState state, int call, Answer<T> answer, Arrival<T> arrival) {
        if (!(state instanceof Waiting waiting) || waiting.call() != call) {
            return Next.stay(state);
        }
        return switch (answer) {
            case Answer.Ok<T>(var value) -> arrival.of(waiting.errand(), value);
            case Answer.Refused<T>(var problem) -> Next.stay(refused(waiting, Setback.of(problem), problem.field()));
            case Answer.Unavailable<T>(var fault) ->
                Next.stay(LateReducer.insteadOf(new Failed(waiting.errand(), Setback.of(fault), waiting.back()), who));
        };
    }

    /// An answer the village does not take leads back to its question.
    private static LetterState refused(Waiting waiting, Setback setback, @Nullable String field) {
        var draft = draft(waiting.errand());
        if (setback == Setback.ANSWER_INVALID && field != null && draft.isPresent()) {
            var fields = draft.get().jenis().fields();
            for (var at = 0; at < fields.size(); at++) {
                if (fields.get(at).key().equals(field)) {
                    return new Asking(draft.get(), at, editor(draft.get(), at).nag());
                }
            }
        }
        return new Failed(waiting.errand(), setback, waiting.back());
    }

    private static Optional<Draft> draft(Errand errand) {
        return switch (errand) {
            case Errand.LoadPreview(var draft) -> Optional.of(draft);
            case Errand.Send(var draft, var _) -> Optional.of(draft);
            case Errand.LoadCatalogue _, Errand.LoadHousehold _, Errand.Resume _ -> Optional.empty();
        };
    }

    private Next<LetterState, LetterEffect> run(Errand errand, LetterState back) {
        var effect = switch (errand) {
            case Errand.LoadCatalogue _, Errand.Resume _ -> new LetterEffect.LoadCatalogue(turn.call());
            case Errand.LoadHousehold _ -> new LetterEffect.LoadHousehold(turn.call());
            case Errand.LoadPreview(var draft) -> new LetterEffect.LoadPreview(turn.call(), draft.request());
            case Errand.Send(var draft, var _) ->
                new LetterEffect.Send(turn.call(), draft.idempotencyKey(session), draft.request());
        };
        return Next.run(new Waiting(errand, turn.call(), turn.now(), back), effect);
    }

    private Next<LetterState, LetterEffect> pressed(LetterState state, String action) {
        return switch (state) {
            case Waiting waiting -> Next.stay(waited(waiting, action));
            case Failed failed -> failed(failed, action);
            case Late late ->
                new LateReducer(session, turn).pressed(late, action, failed -> run(failed.errand(), failed.back()));
            case Choosing choosing -> Next.stay(chosen(choosing, action));
            case Requirements requirements -> requirements(requirements, action);
            case Asking asking -> asking(asking, action);
            case Previewing(var draft, var picture) ->
                switch (action) {
                    case "next.preview" -> Next.stay(new Confirming(draft, picture));
                    case "back" -> lastQuestion(draft);
                    default -> Next.stay(state);
                };
            case Confirming(var draft, var picture) ->
                switch (action) {
                    case "send" -> run(new Errand.Send(draft, picture), state);
                    case "back" -> Next.stay(new Previewing(draft, picture));
                    default -> Next.stay(state);
                };
            case Sent _ -> Next.stay(action.equals("home") ? new Left(true) : state);
            case PrintingSlip _, Left _ -> Next.stay(state);
        };
    }

    /// Sending cannot be taken back while it is on its way.
    private static LetterState waited(Waiting waiting, String action) {
        return action.equals("back") && !(waiting.errand() instanceof Errand.Send) ? waiting.back() : waiting;
    }

    private Next<LetterState, LetterEffect> failed(Failed failed, String action) {
        return switch (action) {
            case "retry" -> failed.setback().worthRetrying() ? run(failed.errand(), failed.back()) : Next.stay(failed);
            case "back" -> Next.stay(failed.back());
            default -> Next.stay(failed);
        };
    }

    private static LetterState chosen(Choosing choosing, String action) {
        if (action.equals("back")) {
            return new Left(false);
        }
        if (action.equals("more")) {
            return new Choosing(choosing.catalogue(), choosing.page() + 1, choosing.late());
        }
        return choosing.catalogue().letters().stream()
                .filter(jenis -> action.equals("card." + jenis.code()))
                .<LetterState>map(jenis -> new Requirements(choosing, jenis, 0))
                .findFirst()
                .orElse(choosing);
    }

    private Next<LetterState, LetterEffect> requirements(Requirements state, String action) {
        return switch (action) {
            case "back" -> Next.stay(state.choosing());
            case "more" -> Next.stay(new Requirements(state.choosing(), state.jenis(), state.page() + 1));
            case "next.requirements" -> begin(state);
            default -> Next.stay(state);
        };
    }

    private Next<LetterState, LetterEffect> begin(Requirements state) {
        return begin(state.choosing(), state.jenis(), Optional.empty(), state);
    }

    private Next<LetterState, LetterEffect> begin(
            Choosing choosing, JenisSurat jenis, Optional<KeptDraft> draft, LetterState back) {
        var asksFamily = jenis.fields().stream().anyMatch(field -> field.type() == FormField.Type.FAMILY_MEMBER);
        return asksFamily
                ? run(new Errand.LoadHousehold(choosing, jenis, draft), back)
                : firstQuestion(choosing, jenis, List.of(), draft);
    }

    /// A letter the village does not offer any more is not gone on with.
    private Next<LetterState, LetterEffect> catalogueCame(Errand errand, Choosing choosing) {
        if (!(errand instanceof Errand.Resume(var draft))) {
            return Next.stay(choosing);
        }
        return choosing.catalogue().letters().stream()
                .filter(jenis -> jenis.code().equals(draft.jenis()))
                .findFirst()
                .map(jenis -> begin(choosing, jenis, Optional.of(draft), new Requirements(choosing, jenis, 0)))
                .orElseGet(() -> Next.stay(choosing));
    }

    private Next<LetterState, LetterEffect> firstQuestion(
            Choosing choosing, JenisSurat jenis, List<FamilyMember> household, Optional<KeptDraft> kept) {
        var answers = kept.map(draft -> Resumption.answers(jenis, draft)).orElse(Answers.NONE);
        var at = kept.map(draft -> Resumption.at(jenis, draft, answers, turn.now()))
                .orElse(0);
        return question(new Draft(choosing, jenis, answers, household), at);
    }

    /// The question at an index; past the last one the real page is shown.
    private Next<LetterState, LetterEffect> question(Draft draft, int at) {
        if (at >= draft.jenis().fields().size()) {
            var late = draft.choosing().late();
            if (late.isPresent()) {
                return Next.stay(new Late.Offered(draft, late.get(), Optional.empty(), before(draft, at)));
            }
            return run(new Errand.LoadPreview(draft), before(draft, at));
        }
        return Next.stay(new Asking(draft, at, editor(draft, at)));
    }

    private Next<LetterState, LetterEffect> lastQuestion(Draft draft) {
        return Next.stay(before(draft, draft.jenis().fields().size()));
    }

    private static LetterState before(Draft draft, int at) {
        return at == 0
                ? new Requirements(draft.choosing(), draft.jenis(), 0)
                : new Asking(draft, at - 1, editor(draft, at - 1));
    }

    private static Editor editor(Draft draft, int at) {
        return Editor.with(draft.answers().of(draft.field(at).key()));
    }

    private Next<LetterState, LetterEffect> asking(Asking state, String action) {
        var field = state.draft().field(state.at());
        var editor = state.editor();
        if (action.equals("back")) {
            return Next.stay(before(kept(state), state.at()));
        }
        if (action.equals("more")) {
            return Next.stay(new Asking(state.draft(), state.at(), editor.paged()));
        }
        if (action.equals("next." + field.key())) {
            return given(state, editor.typed().strip());
        }
        return picked(state, field, action)
                .map(answer -> given(state, answer))
                .orElseGet(() -> Next.stay(new Asking(state.draft(), state.at(), edited(field, editor, action))));
    }

    /// One tap on a card answers and goes on.
    private static Optional<String> picked(Asking state, FormField field, String action) {
        Predicate<String> isPressed = answer -> action.equals("pick." + answer);
        return switch (field.type()) {
            case CHOICE ->
                field.choices().stream()
                        .map(FormField.Choice::key)
                        .filter(isPressed)
                        .findFirst();
            case FAMILY_MEMBER ->
                state.draft().household().stream()
                        .map(FamilyMember::ref)
                        .filter(isPressed)
                        .findFirst();
            case TEXT, YEAR, MONEY -> Optional.empty();
        };
    }

    private static Editor edited(FormField field, Editor editor, String action) {
        for (var at = 0; at < field.suggestions().size(); at++) {
            if (action.equals("suggestion." + at)) {
                return editor.now(field.suggestions().get(at), false);
            }
        }
        return Typing.key(field, editor, action);
    }

    /// With what was typed to the question that is open.
    static Draft kept(Asking state) {
        var key = state.draft().field(state.at()).key();
        return switch (state.draft().field(state.at()).type()) {
            case TEXT, YEAR, MONEY ->
                state.draft()
                        .with(state.draft()
                                .answers()
                                .with(key, state.editor().typed().strip()));
            case CHOICE, FAMILY_MEMBER -> state.draft();
        };
    }

    private Next<LetterState, LetterEffect> given(Asking state, String answer) {
        var field = state.draft().field(state.at());
        if (!Typing.does(field, answer, turn.now())) {
            return Next.stay(
                    new Asking(state.draft(), state.at(), state.editor().nag()));
        }
        return question(state.draft().with(state.draft().answers().with(field.key(), answer)), state.at() + 1);
    }

    private static LetterState slipEnded(LetterState state, int call, LetterState.Slip slip) {
        return switch (state) {
            case PrintingSlip(var received, var asked, var _) when asked == call -> new Sent(received, slip);
            case Late.PrintingSlip(var receipt, var asked, var _) when asked == call -> new Late.Kept(receipt, slip);
            default -> state;
        };
    }

    private static LetterState.Slip slip(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed _ -> LetterState.Slip.PRINTED;
            case PrintOutcome.NotPrinted _ -> LetterState.Slip.NOT_PRINTED;
            case PrintOutcome.Uncertain _ -> LetterState.Slip.UNCERTAIN;
        };
    }
}
