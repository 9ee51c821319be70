package id.desa.anjungan.kiosk.service.glass;

import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.present.ScreenBuilder;
import id.desa.anjungan.kiosk.present.Setbacks;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.service.glass.GlassState.End;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The screens of picture and touch.
public final class GlassPresenter {
    private static final int[] TURNS = {0, 90, 180, 270};

    private GlassPresenter() {}

    public static Screen present(GlassState state, GlassSetting now, Scene scene) {
        return switch (state) {
            case GlassState.Choosing _ -> choosing(now, scene);
            case GlassState.Pressing(var pressed, var since) -> pressing(pressed, since, scene);
            case GlassState.Judged(var judgement) -> judged(judgement, scene);
            case GlassState.Turning _ -> turning(now, scene);
            case GlassState.Setting(var _, var _, var _, var since) ->
                Setbacks.working(scene, "service.glass.setting", "service.glass.setting", since)
                        .build();
            case GlassState.Trying(var _, var _, var since) -> trying(since, scene);
            case GlassState.Keeping(var _, var _, var _, var since) ->
                Setbacks.working(scene, "service.glass.keeping", "service.glass.keeping", since)
                        .build();
            case GlassState.Ended(var end) -> ended(end, scene);
        };
    }

    private static Screen choosing(GlassSetting now, Scene scene) {
        return scene.screen("service.glass")
                .title("service.glass.title")
                .lead("service.glass.now", "derajat", now.degrees())
                .part(new Part.Cards(
                        List.of(card(scene, "glass.touch", Icon.CROSSHAIR), card(scene, "glass.turn", Icon.ROTATE)), 1))
                .back()
                .build();
    }

    private static Part.Card card(Scene scene, String id, Icon icon) {
        return new Part.Card(
                Action.secondary(id, scene.say("service." + id), icon), scene.say("service." + id + ".sub"));
    }

    private static Screen pressing(List<Spot> pressed, Instant since, Scene scene) {
        var target = Calibration.TARGETS.get(pressed.size());
        var left = Math.max(
                0, GlassReducer.TO_PRESS.toSeconds() - scene.since(since).toSeconds());
        return scene.screen("service.glass.pressing")
                .layout(Screen.Layout.FIELD)
                .title("service.glass.press", "n", pressed.size() + 1, "dari", Calibration.TARGETS.size())
                .lead("service.glass.press_lead", "n", left)
                .part(new Part.Target(target.x(), target.y()))
                .build();
    }

    private static Screen judged(Judgement judgement, Scene scene) {
        return switch (judgement) {
            case Judgement.Exact(var worst) ->
                result(scene, "exact", Part.Tone.DONE, Icon.CHECK)
                        .lead("service.glass.exact.lead", "n", pixels(worst, scene))
                        .secondary("again", "service.test_again", Icon.AGAIN)
                        .build();
            case Judgement.Askew(var slant, var _, var worst, var left) ->
                result(scene, "askew", Part.Tone.ATTENTION, Icon.WARNING)
                        .lead("service.glass.slant." + slant.key(), "n", pixels(worst, scene))
                        .part(new Part.Pill(
                                Part.Tone.NEUTRAL,
                                Icon.CROSSHAIR,
                                scene.say("service.glass.then", "n", pixels(left, scene))))
                        .primary("glass.set", "service.glass.set", Icon.CHECK)
                        .build();
            case Judgement.Useless(var why) ->
                result(scene, "useless", Part.Tone.DANGER, Icon.WARNING)
                        .lead("service.glass.why." + why.name().toLowerCase(Locale.ROOT))
                        .secondary("again", "service.test_again", Icon.AGAIN)
                        .build();
        };
    }

    private static ScreenBuilder result(Scene scene, String name, Part.Tone tone, Icon badge) {
        return scene.screen("service.glass." + name)
                .centered()
                .part(new Part.Emblem(Icon.TAP, tone, Optional.of(badge)))
                .title("service.glass." + name + ".title")
                .back();
    }

    private static long pixels(double part, Scene scene) {
        return Math.round(part * Math.max(scene.canvas().width(), scene.canvas().height()));
    }

    private static Screen turning(GlassSetting now, Scene scene) {
        var cards = new ArrayList<Part.Card>();
        for (var degrees : TURNS) {
            var here = degrees == now.degrees();
            cards.add(new Part.Card(
                    Action.secondary(
                                    "glass.turn." + degrees,
                                    scene.say("service.glass.turn." + degrees),
                                    here ? Icon.CHECK : Icon.ROTATE)
                            .enabled(!here),
                    scene.say(here ? "service.glass.turn.now" : "service.glass.turn.way"),
                    degrees + "°",
                    here ? Part.Tone.DONE : Part.Tone.NEUTRAL));
        }
        return scene.screen("service.glass.turning")
                .title("service.glass.turning.title")
                .lead("service.glass.turning.lead")
                .part(new Part.Cards(cards, 1))
                .back()
                .build();
    }

    private static Screen trying(Instant since, Scene scene) {
        var of = (int) GlassReducer.TRIAL.toSeconds();
        var left = Math.max(0, of - (int) scene.since(since).toSeconds());
        return scene.screen("service.glass.trying")
                .centered()
                .part(new Part.Countdown(left, of))
                .title("service.glass.trying.title")
                .lead("service.glass.trying.lead")
                .secondary("glass.revert", "service.glass.revert", Icon.AGAIN)
                .primary("glass.keep", "service.glass.keep", Icon.CHECK)
                .build();
    }

    private static Screen ended(End end, Scene scene) {
        var name = end.name().toLowerCase(Locale.ROOT);
        var kept = end == End.KEPT || end == End.KEPT_ACROSS;
        var screen = scene.screen("service.glass." + name)
                .centered()
                .part(new Part.Emblem(
                        Icon.TAP,
                        kept ? Part.Tone.DONE : Part.Tone.ATTENTION,
                        Optional.of(kept ? Icon.CHECK : Icon.WARNING)))
                .title("service.glass." + name + ".title")
                .lead("service.glass." + name + ".lead")
                .back();
        if (end == End.KEPT_ACROSS) {
            screen.primary("glass.restart", "service.glass.restart", Icon.AGAIN);
        }
        return screen.build();
    }
}
