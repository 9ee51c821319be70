package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.kiosk.present.LanguageChoice;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// What lies over a screen. Nothing of what was there is in it.
final class OverPresenter {
    private OverPresenter() {}

    static Screen languages(Scene scene) {
        return LanguageChoice.present("languages", scene);
    }

    static Screen officer(Over.Call call, Scene scene) {
        var screen = scene.screen("officer." + call.name().toLowerCase(Locale.ROOT))
                .centered()
                .part(new Part.Emblem(
                        Icon.HAND, call == Over.Call.SHOWN ? Part.Tone.DONE : Part.Tone.ATTENTION, Optional.empty()));
        switch (call) {
            case CALLING ->
                screen.title("officer.calling")
                        .lead("officer.calling_lead")
                        .part(new Part.Busy(scene.say("officer.calling_busy")));
            case SHOWN -> screen.title("staff.called").lead("officer.shown_lead");
            case FAILED ->
                screen.title("officer.go")
                        .lead("officer.go_lead")
                        .part(new Part.Pill(
                                Part.Tone.NEUTRAL, Icon.CLOCK, scene.say("staff.hours", "jam", scene.officeHours())));
        }
        return screen.action(Action.primary("officer.close", scene.say("officer.close"), Icon.ARROW_LEFT))
                .buildWithoutFoot();
    }

    static Screen stillThere(Instant since, Duration warning, Scene scene) {
        var left = Math.max(0, warning.minus(scene.since(since)).toSeconds());
        return scene.screen("still_there")
                .layout(Screen.Layout.OVERLAY)
                .title("still.title")
                .lead("still.lead", "n", left)
                .part(new Part.Countdown((int) left, (int) warning.toSeconds()))
                .primary("stay", "timeout.continue", Icon.HAND)
                .action(Action.secondary("end", scene.say("common.done"), Icon.SIGN_OUT))
                .build();
    }
}
