package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.RequestReceived;
import id.desa.anjungan.kiosk.present.Paging;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.present.Setbacks;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The screens of asking for a letter; the questions themselves are in [QuestionPresenter].
public final class LetterPresenter {
    static final int STEPS = 4;
    private static final int CODE_LENGTH = 6;

    private LetterPresenter() {}

    public static Screen present(LetterState state, Scene scene) {
        return switch (state) {
            case LetterState.Waiting waiting -> waiting(waiting, scene);
            case LetterState.Failed(var errand, var setback, var _) ->
                Setbacks.failed(scene, "letter.failed." + name(errand), setback).build();
            case LetterState.Choosing choosing -> choosing(choosing, scene);
            case LetterState.Requirements requirements -> requirements(requirements, scene);
            case LetterState.Asking asking -> QuestionPresenter.present(asking, scene);
            case LetterState.Previewing(var draft, var picture) -> previewing(draft, picture, scene);
            case LetterState.Confirming(var draft, var _) -> confirming(draft, scene);
            case LetterState.PrintingSlip(var received, var _, var _) -> printingSlip(received, scene);
            case LetterState.Sent(var received, var slip) -> sent(received, slip, scene);
            case LetterState.Late late -> LatePresenter.present(late, scene);
            case LetterState.Left _ ->
                Setbacks.waiting(scene, "letter.left", "wait.home", scene.now().toInstant())
                        .build();
        };
    }

    private static Screen waiting(LetterState.Waiting waiting, Scene scene) {
        var name = name(waiting.errand());
        var screen = Setbacks.waiting(scene, "letter.waiting." + name, "wait." + name, waiting.since());
        return (waiting.errand() instanceof Errand.Send ? screen : screen.back()).build();
    }

    private static String name(Errand errand) {
        return switch (errand) {
            case Errand.LoadCatalogue _, Errand.Resume _ -> "catalogue";
            case Errand.LoadHousehold _ -> "household";
            case Errand.LoadPreview _ -> "preview";
            case Errand.Send _ -> "send";
        };
    }

    private static Screen choosing(LetterState.Choosing state, Scene scene) {
        var page = Paging.of(state.catalogue().letters(), scene.canvas().cards(), state.page());
        var cards = page.shown().stream()
                .map(jenis -> LetterFacts.card(jenis, scene))
                .toList();
        var screen = scene.screen("letter.choose").step(1, STEPS).title("letter.choose");
        if (cards.isEmpty()) {
            screen.lead("letter.none");
        }
        screen.part(new Part.Cards(cards, scene.canvas().portrait() ? 1 : 2)).back();
        page.more(scene).ifPresent(screen::action);
        return screen.build();
    }

    private static Screen requirements(LetterState.Requirements state, Scene scene) {
        var jenis = state.jenis();
        var lines = LetterFacts.syarat(jenis, scene);
        var page = Paging.of(lines, Math.max(2, scene.canvas().rows() - 3), state.page());
        var screen = scene.screen("letter.requirements")
                .step(1, STEPS)
                .titled(scene.say(jenis.name()))
                .led(scene.say(jenis.purpose()));
        if (!lines.isEmpty()) {
            screen.part(new Part.Lines(scene.say("letter.requirements"), page.shown()));
        }
        screen.part(new Part.Rows(LetterFacts.rows(jenis, scene)));
        screen.back();
        page.more(scene).ifPresent(screen::action);
        return screen.primary("next.requirements", "letter.begin", Icon.ARROW_RIGHT)
                .build();
    }

    private static Screen previewing(Draft draft, Part.Picture picture, Scene scene) {
        return scene.screen("letter.preview")
                .step(3, STEPS)
                .title("letter.preview.title")
                .lead("letter.preview.lead")
                .part(new Part.Page(
                        picture,
                        scene.say(
                                "letter.preview.page",
                                "surat",
                                scene.say(draft.jenis().name()))))
                .back("common.edit")
                .primary("next.preview", "common.correct", Icon.CHECK)
                .build();
    }

    private static Screen confirming(Draft draft, Scene scene) {
        var rows = draft.jenis().fields().stream()
                .filter(field -> !draft.answers().of(field.key()).isEmpty())
                .map(field -> new Part.Row(scene.say(field.question()), AnswerWords.of(field, draft, scene.language())))
                .toList();
        var screen = scene.screen("letter.confirm")
                .step(4, STEPS)
                .title("confirm.title")
                .led(scene.say(draft.jenis().name()));
        if (!rows.isEmpty()) {
            screen.part(new Part.Rows(rows));
        }
        return screen.part(new Part.Lines(
                        "",
                        List.of(
                                new Part.Line(Icon.CHECK, scene.say("confirm.statement")),
                                new Part.Line(
                                        Icon.STAMP,
                                        scene.say(
                                                "confirm.then",
                                                "lama",
                                                scene.say(draft.jenis().duration()))))))
                .back()
                .primary("send", "confirm.send", Icon.CHECK)
                .build();
    }

    private static Screen printingSlip(RequestReceived received, Scene scene) {
        return scene.screen("letter.slip")
                .centered()
                .title("slip.printing")
                .lead("slip.printing_lead", "no", received.request().registration())
                .part(new Part.Sheet(-1, scene.say("slip.out_where"), true))
                .build();
    }

    /// The code is the second factor where there is no link: it stands on the screen alone, never on the slip.
    private static Optional<Part> code(RequestReceived received, Scene scene) {
        return Optional.ofNullable(received.code())
                .filter(code -> code.length() == CODE_LENGTH)
                .map(code -> new Part.Code(scene.say("sent.code"), code.substring(0, 3) + " " + code.substring(3)));
    }

    private static List<Part.Line> lines(RequestReceived received, Scene scene, Part.Line... next) {
        var lines = new ArrayList<Part.Line>(List.of(next));
        if (received.code() != null) {
            lines.addFirst(new Part.Line(Icon.KEYPAD, scene.say("sent.remember")));
        }
        return lines;
    }

    private static Screen sent(RequestReceived received, LetterState.Slip slip, Scene scene) {
        var name = slip == LetterState.Slip.PRINTED ? "letter.sent" : "letter.sent_without_slip";
        var screen = scene.screen(name)
                .centered()
                .part(new Part.Emblem(Icon.CHECK, Part.Tone.DONE, Optional.empty()))
                .title(slip == LetterState.Slip.PRINTED ? "sent.take_slip" : "sent.title")
                .lead(
                        switch (slip) {
                            case PRINTED -> "sent.lead";
                            case NOT_PRINTED -> "sent.no_slip";
                            case UNCERTAIN -> "sent.slip_unsure";
                        })
                .part(new Part.Code(
                        scene.say("slip.registration"), received.request().registration()));
        code(received, scene).ifPresent(screen::part);
        screen.part(new Part.Lines(
                scene.say("sent.next"),
                lines(
                        received,
                        scene,
                        new Part.Line(Icon.MAGNIFIER, scene.say("wait.review")),
                        new Part.Line(Icon.PENCIL, scene.say("wait.signature")),
                        new Part.Line(
                                Icon.PRINTER,
                                scene.say(
                                        slip == LetterState.Slip.PRINTED
                                                ? "sent.come_back"
                                                : "sent.come_back_officer")))));
        return screen.action(Action.secondary("home", scene.say("sent.home"), Icon.HOUSE))
                .primary("end", "common.done", Icon.SIGN_OUT)
                .build();
    }
}
