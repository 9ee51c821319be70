package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.FormField;
import id.desa.anjungan.kiosk.phrase.Formats;
import id.desa.anjungan.kiosk.present.Paging;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.present.ScreenBuilder;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One question a screen, each kind with the keys that fit it.
final class QuestionPresenter {
    private QuestionPresenter() {}

    static Screen present(LetterState.Asking state, Scene scene) {
        var field = state.draft().field(state.at());
        var type = field.type().name().toLowerCase(Locale.ROOT);
        var screen = scene.screen("letter.ask." + type)
                .step(2, LetterPresenter.STEPS)
                .titled(scene.say(field.question()))
                .led(hint(field, state.editor(), scene));
        return switch (field.type()) {
            case TEXT -> text(screen, field, state.editor(), scene);
            case YEAR -> year(screen, field, state.editor(), scene);
            case MONEY -> money(screen, field, state.editor(), scene);
            case CHOICE -> cards(screen, field, state, choices(field, state, scene), scene);
            case FAMILY_MEMBER -> {
                if (state.draft().household().isEmpty()) {
                    screen.lead("form.no_family");
                }
                yield cards(screen, field, state, household(state), scene);
            }
        };
    }

    /// The village's hint; after an answer that does not do, what would.
    private static String hint(FormField field, Editor editor, Scene scene) {
        if (editor.nagged()) {
            return switch (field.type()) {
                case TEXT -> scene.say("form.text_wrong", "n", Math.max(field.minLength(), 1), "m", field.maxLength());
                case YEAR -> scene.say("form.year_wrong", "n", scene.now().getYear());
                case MONEY -> scene.say("form.money_wrong");
                case CHOICE, FAMILY_MEMBER -> scene.say("form.choose_wrong");
            };
        }
        var hint = scene.say(field.hint());
        return field.required() ? hint : (hint + " " + scene.say("form.optional")).strip();
    }

    private static Screen text(ScreenBuilder screen, FormField field, Editor editor, Scene scene) {
        var suggestions = new ArrayList<Action>();
        for (var at = 0;
                at < Math.min(field.suggestions().size(), scene.canvas().suggestions());
                at++) {
            suggestions.add(Action.quiet("suggestion." + at, field.suggestions().get(at), Icon.NONE));
        }
        screen.part(new Part.TextEntry(editor.typed(), scene.say("form.type_here"), "", suggestions))
                .part(new Part.Keyboard(editor.upper(), editor.half(), scene.say("key.space")));
        return ended(screen, field, editor);
    }

    private static Screen year(ScreenBuilder screen, FormField field, Editor editor, Scene scene) {
        screen.part(new Part.Digits(scene.say("form.year"), editor.typed(), List.of(4)))
                .part(keypad(scene));
        return ended(screen, field, editor);
    }

    private static Screen money(ScreenBuilder screen, FormField field, Editor editor, Scene scene) {
        screen.part(new Part.TextEntry(Formats.grouped(editor.typed()), "0", "Rp", List.of()))
                .part(keypad(scene));
        return ended(screen, field, editor);
    }

    private static Part keypad(Scene scene) {
        return new Part.Keypad(
                Action.quiet("key.clear", scene.say("common.clear_all"), Icon.TRASH), scene.say("common.delete"));
    }

    private static Screen ended(ScreenBuilder screen, FormField field, Editor editor) {
        var skips = !field.required() && editor.typed().isBlank();
        return screen.back()
                .primary("next." + field.key(), skips ? "form.skip" : "common.next", Icon.ARROW_RIGHT)
                .build();
    }

    private static List<Part.Card> choices(FormField field, LetterState.Asking state, Scene scene) {
        return field.choices().stream()
                .map(choice -> card(choice.key(), scene.say(choice.label()), "", Icon.NONE, state))
                .toList();
    }

    private static List<Part.Card> household(LetterState.Asking state) {
        return state.draft().household().stream()
                .map(member -> card(member.ref(), member.nama(), member.hubungan(), Icon.PERSON, state))
                .toList();
    }

    private static Part.Card card(String key, String label, String sub, Icon icon, LetterState.Asking state) {
        var chosen = state.editor().typed().equals(key);
        return new Part.Card(
                Action.secondary("pick." + key, label, chosen ? Icon.CHECK : icon),
                sub,
                "",
                chosen ? Part.Tone.DONE : Part.Tone.NEUTRAL);
    }

    private static Screen cards(
            ScreenBuilder screen, FormField field, LetterState.Asking state, List<Part.Card> cards, Scene scene) {
        var page = Paging.of(cards, scene.canvas().cards(), state.editor().page());
        screen.part(new Part.Cards(page.shown(), scene.canvas().portrait() ? 1 : 2))
                .back();
        page.more(scene).ifPresent(screen::action);
        var answered = !state.editor().typed().isEmpty();
        if (answered || !field.required()) {
            screen.primary("next." + field.key(), answered ? "common.next" : "form.skip", Icon.ARROW_RIGHT);
        }
        return screen.build();
    }
}
