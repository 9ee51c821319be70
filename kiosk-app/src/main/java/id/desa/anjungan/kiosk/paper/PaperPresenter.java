package id.desa.anjungan.kiosk.paper;

import id.desa.anjungan.backend.api.Capability;
import id.desa.anjungan.device.Mender;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.paper.PaperState.Told;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.present.Setbacks;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The screens while paper is on its way, out, or in trouble.
public final class PaperPresenter {
    private PaperPresenter() {}

    public static Screen present(PaperState state, Scene scene) {
        return switch (state) {
            case PaperState.Printing printing -> printing(printing, scene);
            case PaperState.NotPrinted stopped -> notPrinted(stopped, scene);
            case PaperState.CameOut _ -> cameOut(scene);
            case PaperState.Settling _ -> passing("collect.settling", "paper.settling", scene);
            case PaperState.OfficerSettles settles -> officerSettles(settles, scene);
            case PaperState.TakePaper taking -> takePaper(taking, scene);
            case PaperState.Again _, PaperState.Back _, PaperState.Left _ ->
                passing("collect.left", "wait.home", scene);
        };
    }

    private static Screen passing(String name, String key, Scene scene) {
        return Setbacks.waiting(scene, name, key, scene.now().toInstant()).build();
    }

    private static Screen printing(PaperState.Printing state, Scene scene) {
        if (PaperReducer.stands(state.status())) {
            return stopped(state, scene);
        }
        var pages = state.letter().pages();
        var out = Math.clamp(state.impressions(), 0, pages);
        var caption = state.impressions() < 0
                ? scene.say("print.starting")
                : scene.say("print.page", "n", Math.min(out + 1, pages), "m", pages);
        return scene.screen("collect.printing")
                .centered()
                .title("print.printing")
                .lead("print.where")
                .part(new Part.Sheet(state.impressions() < 0 ? -1 : (double) out / pages, caption, false))
                .part(new Part.Pill(Part.Tone.DONE, Icon.SHIELD_CHECK, scene.say("print.once")))
                .build();
    }

    /// Stands still with our letter in it: it goes on by itself once mended, or the resident gives up.
    private static Screen stopped(PaperState.Printing state, Scene scene) {
        var screen = scene.screen("collect.stopped." + PrinterTrouble.keyword(state.status()))
                .centered()
                .titled(title(state.status(), scene))
                .led(scene.say("trouble.middle") + " " + who(state.status(), state.told(), scene))
                .part(emblem(state.status()));
        if (state.givingUp()) {
            return screen.part(new Part.Busy(scene.say("print.giving_up"))).build();
        }
        return screen.part(new Part.Busy(scene.say("trouble.goes_on")))
                .action(new Action(
                        "print.giveup", scene.say("print.give_up"), Icon.ARROW_LEFT, Action.Emphasis.DANGER, true))
                .build();
    }

    private static Screen notPrinted(PaperState.NotPrinted state, Scene scene) {
        if (!PaperReducer.stands(state.because())) {
            return mended(state, scene);
        }
        return scene.screen("collect.trouble." + PrinterTrouble.keyword(state.because()))
                .centered()
                .titled(title(state.because(), scene))
                .led(scene.say("trouble.safe") + " " + who(state.because(), state.told(), scene))
                .part(emblem(state.because()))
                .part(new Part.Lines(
                        scene.say("trouble.you_can"),
                        List.of(
                                new Part.Line(Icon.HOURGLASS, scene.say("trouble.wait")),
                                later(state.letter(), scene))))
                .back()
                .action(Action.primary("retry", scene.say("print.reprint"), Icon.PRINTER)
                        .enabled(false))
                .build();
    }

    /// The printer can again, and what was asked for is still not out.
    private static Screen mended(PaperState.NotPrinted state, Scene scene) {
        var screen = scene.screen(state.started() ? "collect.print_again" : "collect.printer_ready")
                .centered()
                .title("trouble.ready")
                .lead(state.started() ? "trouble.ready_again" : "trouble.ready_lead")
                .part(new Part.Emblem(Icon.PRINTER, Part.Tone.DONE, Optional.of(Icon.CHECK)));
        if (state.letter().claim() != PaperLetter.Claim.NONE) {
            screen.part(new Part.Lines("", List.of(later(state.letter(), scene))));
        }
        return screen.back()
                .primary("retry", state.started() ? "print.reprint" : "collect.print", Icon.PRINTER)
                .build();
    }

    /// What the resident has in the hand to come back with.
    private static Part.Line later(PaperLetter letter, Scene scene) {
        return new Part.Line(
                Icon.TICKET,
                switch (letter.claim()) {
                    case NONE -> scene.say("trouble.later");
                    case COMING -> scene.say("claim.coming");
                    case PRINTED -> scene.say("claim.take");
                    case NOT_PRINTED -> scene.say("claim.note", "no", letter.registration());
                });
    }

    private static String title(PrinterStatus status, Scene scene) {
        return scene.say("printer." + PrinterTrouble.keyword(status));
    }

    /// Who mends it, and whether they know: said only when the village said so.
    private static String who(PrinterStatus status, Told told, Scene scene) {
        if (PrinterTrouble.mender(status).equals(Optional.of(Mender.RESIDENT))) {
            return scene.say("trouble.you_mend");
        }
        return switch (told) {
            case YES -> scene.say("trouble.told");
            case NOT_YET -> scene.say("trouble.telling");
            case NO -> scene.say("trouble.not_told");
        };
    }

    private static Part emblem(PrinterStatus status) {
        return new Part.Emblem(
                status instanceof PrinterStatus.Offline ? Icon.WIFI_OFF : Icon.PRINTER,
                Part.Tone.ATTENTION,
                Optional.of(Icon.WARNING));
    }

    private static Screen cameOut(Scene scene) {
        return scene.screen("collect.came_out")
                .centered()
                .title("paper.question")
                .lead("paper.look")
                .part(new Part.Emblem(Icon.PRINTER, Part.Tone.ATTENTION, Optional.of(Icon.INFO)))
                .part(new Part.Cards(
                        List.of(
                                new Part.Card(
                                        Action.secondary("paper.yes", scene.say("common.yes"), Icon.CHECK),
                                        scene.say("paper.yes_sub")),
                                new Part.Card(
                                        Action.secondary("paper.no", scene.say("common.no"), Icon.PRINTER),
                                        scene.say("paper.no_sub")),
                                new Part.Card(
                                        Action.secondary("paper.unsure", scene.say("paper.unsure"), Icon.HAND),
                                        scene.say("paper.unsure_sub"))),
                        scene.canvas().portrait() ? 1 : 3))
                .build();
    }

    private static Screen officerSettles(PaperState.OfficerSettles state, Scene scene) {
        return scene.screen("collect.officer_settles")
                .centered()
                .title(state.told() == Told.YES ? "staff.called" : "officer.go")
                .lead("paper.officer_lead")
                .part(new Part.Emblem(Icon.HAND, Part.Tone.ATTENTION, Optional.empty()))
                .part(new Part.Lines("", List.of(later(state.letter(), scene))))
                .action(Action.secondary("home", scene.say("sent.home"), Icon.HOUSE))
                .primary("end", "common.done", Icon.SIGN_OUT)
                .build();
    }

    private static Screen takePaper(PaperState.TakePaper state, Scene scene) {
        var screen = scene.screen("collect.take_paper")
                .centered()
                .part(new Part.Emblem(Icon.CHECK, Part.Tone.DONE, Optional.empty()))
                .title("print.take_paper")
                .led(taken(state, scene));
        if (scene.can(Capability.RATING)) {
            screen.part(rating(state, scene));
        }
        screen.part(new Part.Text(scene.say("print.wiped")));
        return screen.action(Action.secondary("home", scene.say("sent.home"), Icon.HOUSE))
                .primary("end", "common.done", Icon.SIGN_OUT)
                .build();
    }

    private static String taken(PaperState.TakePaper state, Scene scene) {
        var letter = state.letter();
        var name = scene.say(letter.name());
        return letter.nomor().isEmpty()
                ? name
                : scene.say("print.taken", "n", letter.pages(), "surat", name, "no", letter.nomor());
    }

    private static Part rating(PaperState.TakePaper state, Scene scene) {
        if (state.rating().isPresent()) {
            return new Part.Rating(scene.say("rate.title"), List.of(), scene.say("rate.thanks"));
        }
        var faces = new ArrayList<Action>();
        var icons = List.of(Icon.FACE_BAD, Icon.FACE_POOR, Icon.FACE_GOOD, Icon.FACE_GREAT);
        for (var score = 4; score >= 1; score--) {
            faces.add(Action.quiet("rate." + score, scene.say("rate." + score), icons.get(score - 1)));
        }
        return new Part.Rating(scene.say("rate.title"), faces, "");
    }
}
