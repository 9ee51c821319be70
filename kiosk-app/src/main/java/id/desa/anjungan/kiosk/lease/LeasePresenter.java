package id.desa.anjungan.kiosk.lease;

import id.desa.anjungan.kiosk.paper.PaperPresenter;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.present.Setbacks;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The screens of collecting without a link, up to the paper.
public final class LeasePresenter {
    private LeasePresenter() {}

    public static Screen present(LeaseState state, Scene scene) {
        return switch (state) {
            case LeaseState.ShowingSlip(var unreadable) -> showingSlip(unreadable, scene);
            case LeaseState.Looking(var _, var _, var since) ->
                Setbacks.waiting(scene, "lease.looking", "lease.looking", since)
                        .back()
                        .build();
            case LeaseState.Cannot(var why) -> cannot(why, scene);
            case LeaseState.TypingCode typing -> typingCode(typing, scene);
            case LeaseState.Checking(var _, var _, var _, var since) ->
                Setbacks.waiting(scene, "lease.checking", "lease.checking", since)
                        .build();
            case LeaseState.OnPaper(var _, var _, var paper) -> PaperPresenter.present(paper, scene);
            case LeaseState.Left _, LeaseState.Done _ ->
                Setbacks.waiting(scene, "lease.left", "wait.home", scene.now().toInstant())
                        .build();
        };
    }

    private static Screen showingSlip(boolean unreadable, Scene scene) {
        var screen = scene.screen("lease.slip")
                .centered()
                .title("collect.slip.title")
                .lead("collect.slip.lead")
                .part(new Part.Emblem(Icon.QR_CODE, Part.Tone.NEUTRAL, Optional.empty()));
        if (unreadable) {
            screen.part(new Part.Pill(Part.Tone.ATTENTION, Icon.WARNING, scene.say("slip.unreadable")));
        }
        return screen.part(new Part.Lines(
                        scene.say("lease.needs"),
                        List.of(
                                new Part.Line(Icon.TICKET, scene.say("lease.needs_slip")),
                                new Part.Line(Icon.KEYPAD, scene.say("lease.needs_code")),
                                new Part.Line(Icon.HOUSE, scene.say("lease.needs_here")))))
                .back()
                .build();
    }

    private static Screen typingCode(LeaseState.TypingCode state, Scene scene) {
        var screen = scene.screen("lease.code").title("lease.code.title").lead("lease.code.lead");
        screen.part(
                state.remaining() < 0
                        ? new Part.Pill(
                                Part.Tone.NEUTRAL, Icon.TICKET, state.letter().registration())
                        : new Part.Pill(
                                Part.Tone.ATTENTION,
                                Icon.WARNING,
                                scene.say("lease.code.wrong", "n", state.remaining())));
        return screen.part(new Part.PinDots(state.typed().length(), LeaseState.CODE_LENGTH))
                .part(new Part.Keypad(
                        Action.quiet("back", scene.say("common.cancel"), Icon.NONE), scene.say("common.delete")))
                .build();
    }

    private static Screen cannot(LeaseState.Why why, Scene scene) {
        var key = "lease." + why.name().toLowerCase(Locale.ROOT);
        var screen = scene.screen(key)
                .centered()
                .title(key + ".title")
                .lead(key + ".lead")
                .part(new Part.Emblem(
                        why == LeaseState.Why.LOCKED ? Icon.LOCK : Icon.TICKET,
                        Part.Tone.ATTENTION,
                        Optional.of(Icon.WARNING)));
        if (why == LeaseState.Why.NOT_HERE) {
            screen.part(new Part.Lines(
                    scene.say("lease.not_here.because"),
                    List.of(
                            new Part.Line(Icon.PENCIL, scene.say("lease.not_here.not_ready")),
                            new Part.Line(Icon.HOUSE, scene.say("lease.not_here.elsewhere")),
                            new Part.Line(Icon.KEYPAD, scene.say("lease.not_here.no_code")))));
        }
        return screen.part(new Part.Pill(
                        Part.Tone.NEUTRAL, Icon.CLOCK, scene.say("staff.hours", "jam", scene.officeHours())))
                .back()
                .secondary("other", "lease.other", Icon.QR_CODE)
                .build();
    }
}
