package id.desa.anjungan.kiosk.deferred;

import id.desa.anjungan.kiosk.letter.LetterPresenter;
import id.desa.anjungan.kiosk.present.PrivacyNotice;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.present.Setbacks;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.signin.SignInPresenter;
import java.util.Optional;

/// The screens of a letter asked for without the village.
public final class DeferredPresenter {
    private DeferredPresenter() {}

    public static Screen present(DeferredState state, Scene scene) {
        return switch (state) {
            case DeferredState.Looking(var _, var since) ->
                Setbacks.waiting(scene, "deferred.looking", "wait.catalogue", since)
                        .back()
                        .build();
            case DeferredState.Unable _ ->
                scene.screen("deferred.unable")
                        .centered()
                        .title("deferred.unable.title")
                        .lead("deferred.unable.lead")
                        .part(new Part.Emblem(Icon.DOCUMENT, Part.Tone.ATTENTION, Optional.of(Icon.WARNING)))
                        .part(new Part.Pill(
                                Part.Tone.NEUTRAL, Icon.CLOCK, scene.say("staff.hours", "jam", scene.officeHours())))
                        .back()
                        .build();
            case DeferredState.Notice _ -> notice(scene);
            case DeferredState.TypingNik(var _, var typed, var flaw) ->
                SignInPresenter.nik(scene, "deferred.nik", typed, flaw);
            case DeferredState.Filling(var _, var _, var letter) -> LetterPresenter.present(letter, scene);
            case DeferredState.Left _ ->
                Setbacks.waiting(
                                scene, "deferred.left", "wait.home", scene.now().toInstant())
                        .build();
        };
    }

    private static Screen notice(Scene scene) {
        return PrivacyNotice.of(
                scene,
                "deferred.notice",
                "deferred.title",
                "deferred.understood",
                new Part.Line(Icon.LOCK, scene.say("deferred.where")),
                new Part.Line(Icon.WIFI_OFF, scene.say("deferred.when")),
                new Part.Line(Icon.PERSON, scene.say("deferred.identity")));
    }
}
