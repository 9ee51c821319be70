package id.desa.anjungan.kiosk.collect;

import id.desa.anjungan.backend.api.Capability;
import id.desa.anjungan.device.Mender;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.collect.CollectState.Told;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The screens while paper is on its way, out, or in trouble.
final class PaperPresenter {
    private PaperPresenter() {}

    static Screen printing(CollectState.Printing state, Scene scene) {
        if (CollectReducer.stands(state.status())) {
            return stopped(state, scene);
        }
        var pages = state.grant().pages();
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
    private static Screen stopped(CollectState.Printing state, Scene scene) {
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

    static Screen notPrinted(CollectState.NotPrinted state, Scene scene) {
        if (!CollectReducer.stands(state.because())) {
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
                                new Part.Line(Icon.TICKET, scene.say("trouble.later")))))
                .back()
                .action(Action.primary("retry", scene.say("print.reprint"), Icon.PRINTER)
                        .enabled(false))
                .build();
    }

    /// The printer can again, and what was asked for is still not out.
    private static Screen mended(CollectState.NotPrinted state, Scene scene) {
        return scene.screen(state.started() ? "collect.print_again" : "collect.printer_ready")
                .centered()
                .title("trouble.ready")
                .lead(state.started() ? "trouble.ready_again" : "trouble.ready_lead")
                .part(new Part.Emblem(Icon.PRINTER, Part.Tone.DONE, Optional.of(Icon.CHECK)))
                .back()
                .primary("retry", state.started() ? "print.reprint" : "collect.print", Icon.PRINTER)
                .build();
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

    static Screen cameOut(Scene scene) {
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

    static Screen officerSettles(Told told, Scene scene) {
        return scene.screen("collect.officer_settles")
                .centered()
                .title(told == Told.YES ? "staff.called" : "officer.go")
                .lead("paper.officer_lead")
                .part(new Part.Emblem(Icon.HAND, Part.Tone.ATTENTION, Optional.empty()))
                .action(Action.secondary("home", scene.say("sent.home"), Icon.HOUSE))
                .primary("end", "common.done", Icon.SIGN_OUT)
                .build();
    }

    static Screen takePaper(CollectState.TakePaper state, Scene scene) {
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

    private static String taken(CollectState.TakePaper state, Scene scene) {
        var name = scene.say(state.request().name());
        var letter = state.request().letter();
        return letter == null
                ? name
                : scene.say("print.taken", "n", letter.pages(), "surat", name, "no", letter.nomor());
    }

    private static Part rating(CollectState.TakePaper state, Scene scene) {
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
