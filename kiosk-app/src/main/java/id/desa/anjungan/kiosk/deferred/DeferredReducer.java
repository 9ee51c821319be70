package id.desa.anjungan.kiosk.deferred;

import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.FormField;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.kiosk.deferred.DeferredState.Filling;
import id.desa.anjungan.kiosk.deferred.DeferredState.Left;
import id.desa.anjungan.kiosk.deferred.DeferredState.Looking;
import id.desa.anjungan.kiosk.deferred.DeferredState.Notice;
import id.desa.anjungan.kiosk.deferred.DeferredState.TypingNik;
import id.desa.anjungan.kiosk.deferred.DeferredState.Unable;
import id.desa.anjungan.kiosk.letter.LetterEvent;
import id.desa.anjungan.kiosk.letter.LetterReducer;
import id.desa.anjungan.kiosk.letter.LetterState;
import id.desa.anjungan.kiosk.letter.Who;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.signin.NikHint;
import id.desa.anjungan.kiosk.signin.Typed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// A letter without a PIN and without the village: whether it can be done at all, the notice, the NIK, then the form.
public final class DeferredReducer {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private DeferredReducer() {}

    public static Next<DeferredState, DeferredEffect> start(Turn turn) {
        return Next.run(new Looking(turn.call(), turn.now()), new DeferredEffect.Look(turn.call()));
    }

    /// @param session of whoever stands here
    public static Next<DeferredState, DeferredEffect> reduce(
            DeferredState state, DeferredEvent event, UUID session, Turn turn) {
        return switch (event) {
            case DeferredEvent.Pressed(var action) -> pressed(state, action, session, turn);
            case DeferredEvent.ListCame(var call, var catalogue) ->
                Next.stay(state instanceof Looking(var asked, var _) && asked == call ? found(catalogue) : state);
            case DeferredEvent.OfLetter(var letter) ->
                state instanceof Filling filling ? filled(filling, letter, session, turn) : Next.stay(state);
        };
    }

    /// Gives up what never came back.
    public static DeferredState ticked(DeferredState state, Turn turn) {
        return switch (state) {
            case Looking(var _, var since)
            when Duration.between(since, turn.now()).compareTo(LONGEST) > 0 -> new Unable();
            case Filling(var typed, var entry, var letter) ->
                new Filling(typed, entry, LetterReducer.ticked(letter, turn));
            case Looking _, Unable _, Notice _, TypingNik _, Left _ -> state;
        };
    }

    /// Without the village nobody knows the household.
    private static DeferredState found(Optional<Catalogue> catalogue) {
        var possible = catalogue.stream()
                .flatMap(list -> list.letters().stream())
                .filter(jenis ->
                        jenis.fields().stream().noneMatch(field -> field.type() == FormField.Type.FAMILY_MEMBER))
                .toList();
        return possible.isEmpty() ? new Unable() : new Notice(new Catalogue(possible));
    }

    private static Next<DeferredState, DeferredEffect> pressed(
            DeferredState state, String action, UUID session, Turn turn) {
        return switch (state) {
            case Looking _, Unable _ -> Next.stay(action.equals("back") ? new Left() : state);
            case Notice(var catalogue) ->
                Next.stay(
                        switch (action) {
                            case "deferred.understood" -> new TypingNik(catalogue, Typed.NOTHING, Optional.empty());
                            case "back" -> new Left();
                            default -> state;
                        });
            case TypingNik typing -> Next.stay(typing(typing, action, turn));
            case Filling filling -> filled(filling, new LetterEvent.Pressed(action), session, turn);
            case Left _ -> Next.stay(state);
        };
    }

    private static DeferredState typing(TypingNik state, String action, Turn turn) {
        return switch (action) {
            case "back" -> new Notice(state.catalogue());
            case "next.nik" -> claimed(state, turn);
            case "key.delete" -> typed(state, state.typed().minusLast());
            case "key.clear" -> typed(state, Typed.NOTHING);
            default ->
                action.matches("key\\.[0-9]")
                        ? typed(state, state.typed().plus(action.substring(4), NikHint.LENGTH))
                        : state;
        };
    }

    private static DeferredState typed(TypingNik state, Typed typed) {
        return new TypingNik(state.catalogue(), typed, NikHint.of(typed));
    }

    private static DeferredState claimed(TypingNik state, Turn turn) {
        return switch (Nik.read(state.typed().digits())) {
            case Nik.Reading.Valid(var nik) ->
                new Filling(
                        state,
                        turn.call(),
                        new LetterState.Choosing(state.catalogue(), 0, Optional.of(new Who.Unchecked(nik))));
            case Nik.Reading.Flawed(var flaw) -> new TypingNik(state.catalogue(), state.typed(), Optional.of(flaw));
        };
    }

    private static Next<DeferredState, DeferredEffect> filled(
            Filling state, LetterEvent event, UUID session, Turn turn) {
        var next = LetterReducer.reduce(state.letter(), event, act(session, state.entry()), turn);
        return next.state() instanceof LetterState.Left
                ? Next.stay(state.typed())
                : next.within(
                        letter -> new Filling(state.typed(), state.entry(), letter), DeferredEffect.OfLetter::new);
    }

    /// Keys of requests follow from it: the same letter for another NIK is another request.
    private static UUID act(UUID session, int entry) {
        return UUID.nameUUIDFromBytes((session + "/" + entry).getBytes(StandardCharsets.UTF_8));
    }
}
