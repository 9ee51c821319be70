package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Language;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What lies over a screen. Nothing of what was there is in it.
final class OverPresenter {
    private OverPresenter() {}

    static Screen languages(Scene scene) {
        var cards = Arrays.stream(Language.values())
                .map(language -> new Part.Card(
                        Action.secondary(
                                "language." + language.code(),
                                language.ownName(),
                                language == scene.language() ? Icon.CHECK : Icon.CHAT),
                        language == Language.JV || language == Language.SU ? scene.say("lang.partly") : ""))
                .toList();
        return scene.screen("languages")
                .centered()
                .title("lang.choose")
                .part(new Part.Emblem(Icon.LANGUAGE, Part.Tone.NEUTRAL, Optional.empty()))
                .part(new Part.Cards(cards, scene.canvas().portrait() ? 1 : 2))
                .back()
                .build();
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
