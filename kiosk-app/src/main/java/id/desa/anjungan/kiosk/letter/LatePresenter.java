package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.kiosk.letter.LetterState.Late;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.present.Setbacks;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The screens of a request the kiosk keeps: what is true of it, and what is not yet.
final class LatePresenter {
    private LatePresenter() {}

    static Screen present(Late state, Scene scene) {
        return switch (state) {
            case Late.Offered offered -> offered(offered, scene);
            case Late.Keeping(var _, var _, var since) ->
                Setbacks.waiting(scene, "letter.late.keeping", "late.keeping", since)
                        .build();
            case Late.NotKept _ ->
                scene.screen("letter.late.not_kept")
                        .centered()
                        .title("late.not_kept.title")
                        .lead("late.not_kept.lead")
                        .part(new Part.Emblem(Icon.DOCUMENT, Part.Tone.ATTENTION, Optional.of(Icon.WARNING)))
                        .back()
                        .primary("retry", "common.retry", Icon.AGAIN)
                        .build();
            case Late.PrintingSlip(var receipt, var _, var _) ->
                scene.screen("letter.late.slip")
                        .centered()
                        .title("slip.printing")
                        .lead("late.printing", "no", receipt.number())
                        .part(new Part.Sheet(-1, scene.say("slip.out_where"), true))
                        .build();
            case Late.Kept(var receipt, var slip) -> kept(receipt, slip, scene);
        };
    }

    /// After a sending that failed it says so; else it is the last look before the kiosk keeps it.
    private static Screen offered(Late.Offered offered, Scene scene) {
        var draft = offered.draft();
        var failed = offered.failed().isPresent();
        var screen = scene.screen(failed ? "letter.failed.send" : "letter.late.confirm");
        if (failed) {
            screen.title("late.failed.title").lead("late.failed.lead");
        } else {
            screen.step(LetterPresenter.STEPS, LetterPresenter.STEPS)
                    .title("late.confirm.title")
                    .led(scene.say(draft.jenis().name()));
            var rows = draft.jenis().fields().stream()
                    .filter(field -> !draft.answers().of(field.key()).isEmpty())
                    .map(field ->
                            new Part.Row(scene.say(field.question()), AnswerWords.of(field, draft, scene.language())))
                    .toList();
            if (!rows.isEmpty()) {
                screen.part(new Part.Rows(rows));
            }
        }
        screen.part(new Part.Lines("", truth(offered.who(), scene))).back();
        if (failed) {
            screen.secondary("retry", "late.retry", Icon.AGAIN);
        }
        return screen.primary("keep", "late.keep", Icon.TICKET).build();
    }

    private static List<Part.Line> truth(Who who, Scene scene) {
        var lines = new ArrayList<Part.Line>();
        lines.add(new Part.Line(Icon.WIFI_OFF, scene.say("late.not_sent")));
        lines.add(new Part.Line(Icon.LOCK, scene.say("late.when")));
        lines.add(
                switch (who) {
                    case Who.Known _ -> new Part.Line(Icon.TICKET, scene.say("late.slip"));
                    case Who.Unchecked _ -> new Part.Line(Icon.PERSON, scene.say("late.identity"));
                });
        return lines;
    }

    private static Screen kept(LateReceipt receipt, LetterState.Slip slip, Scene scene) {
        var printed = slip == LetterState.Slip.PRINTED;
        var screen = scene.screen(printed ? "letter.late.kept" : "letter.late.kept_without_slip")
                .centered()
                .part(new Part.Emblem(Icon.TICKET, Part.Tone.DONE, Optional.of(Icon.CLOCK)))
                .title(printed ? "sent.take_slip" : "late.kept.title")
                .lead(
                        switch (slip) {
                            case PRINTED -> "late.kept.lead";
                            case NOT_PRINTED -> "sent.no_slip";
                            case UNCERTAIN -> "sent.slip_unsure";
                        })
                .part(new Part.Code(scene.say("late.number"), receipt.number()))
                .part(new Part.Lines(
                        scene.say("sent.next"),
                        List.of(
                                new Part.Line(Icon.WIFI_OFF, scene.say("late.when")),
                                new Part.Line(Icon.MAGNIFIER, scene.say("late.then")),
                                new Part.Line(
                                        Icon.PERSON, scene.say(receipt.checked() ? "late.come" : "late.come_ktp")))));
        if (receipt.checked()) {
            screen.action(Action.secondary("home", scene.say("sent.home"), Icon.HOUSE));
        }
        return screen.primary("end", "common.done", Icon.SIGN_OUT).build();
    }
}
