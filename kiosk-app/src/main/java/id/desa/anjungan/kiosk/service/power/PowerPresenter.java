package id.desa.anjungan.kiosk.service.power;

import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.present.Setbacks;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.util.List;
import java.util.Optional;

/// The screens of off and on again.
public final class PowerPresenter {
    private PowerPresenter() {}

    public static Screen present(PowerState state, Scene scene) {
        return switch (state) {
            case PowerState.Choosing _ ->
                scene.screen("service.power")
                        .title("service.power")
                        .lead("service.power.lead")
                        .part(new Part.Cards(
                                List.of(
                                        card(PowerKind.RESTART, Icon.AGAIN, scene),
                                        card(PowerKind.OFF, Icon.POWER, scene)),
                                1))
                        .back()
                        .build();
            case PowerState.Asking(var kind) -> asking(kind, scene);
            case PowerState.Going(var kind, var _, var since) ->
                Setbacks.working(scene, "service.power.going", key(kind, "going"), since)
                        .build();
            case PowerState.Failed(var kind) ->
                scene.screen("service.power.failed")
                        .centered()
                        .part(new Part.Emblem(Icon.POWER, Part.Tone.ATTENTION, Optional.of(Icon.WARNING)))
                        .title("service.power.failed.title")
                        .lead(key(kind, "failed"))
                        .back()
                        .build();
        };
    }

    private static Part.Card card(PowerKind kind, Icon icon, Scene scene) {
        return new Part.Card(
                Action.secondary("power." + kind.key(), scene.say(key(kind, "name")), icon),
                scene.say(key(kind, "sub")));
    }

    private static Screen asking(PowerKind kind, Scene scene) {
        return scene.screen("service.power.asking")
                .centered()
                .part(new Part.Emblem(
                        kind == PowerKind.OFF ? Icon.POWER : Icon.AGAIN, Part.Tone.ATTENTION, Optional.empty()))
                .title(key(kind, "title"))
                .lead(key(kind, "lead"))
                .back()
                .primary("power.yes", key(kind, "name"), kind == PowerKind.OFF ? Icon.POWER : Icon.AGAIN)
                .build();
    }

    private static String key(PowerKind kind, String what) {
        return "service.power." + kind.key() + "." + what;
    }
}
