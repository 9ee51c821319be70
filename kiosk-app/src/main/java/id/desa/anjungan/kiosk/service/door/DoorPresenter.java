package id.desa.anjungan.kiosk.service.door;

import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.present.Setbacks;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The screens before the door. They say openly what opens it: nothing here is secret but the pass itself.
public final class DoorPresenter {
    private DoorPresenter() {}

    public static Screen present(DoorState state, Scene scene) {
        return switch (state) {
            case DoorState.Asking(var refusal) -> asking(refusal, scene);
            case DoorState.Typing typing -> typing(typing, scene);
            case DoorState.Checking(var _, var since, var knocking) ->
                Setbacks.waiting(scene, "service.checking", knocking ? "service.knocking" : "service.checking", since)
                        .back()
                        .build();
        };
    }

    private static Screen asking(Optional<Refusal> refusal, Scene scene) {
        var screen = scene.screen("service.door")
                .centered()
                .part(new Part.Emblem(Icon.WRENCH, Part.Tone.NEUTRAL, Optional.of(Icon.LOCK)))
                .title("service.door.title")
                .lead("service.door.lead");
        refusal.ifPresent(no -> screen.part(new Part.Pill(Part.Tone.ATTENTION, Icon.WARNING, words(no, scene))));
        return screen.back()
                .secondary("door.code", "service.door.code", Icon.KEYPAD)
                .build();
    }

    private static String words(Refusal refusal, Scene scene) {
        return scene.say(
                "service.refused." + refusal.why().name().toLowerCase(Locale.ROOT),
                "jam",
                refusal.until().map(scene::clock).orElse(""));
    }

    private static Screen typing(DoorState.Typing typing, Scene scene) {
        var full = typing.typed().length() == ShortCode.LENGTH;
        return scene.screen("service.door.code")
                .title("service.door.code.title")
                .lead(full && !typing.whole() ? "service.door.code.slip" : "service.door.code.lead")
                .part(new Part.TextEntry(spaced(typing.typed()), "XXXX-XXXX", "", List.of()))
                .part(new Part.Keyboard(true, typing.half(), scene.say("key.space"), Part.Keyboard.Signs.CODE))
                .back()
                .action(Action.primary("door.open", scene.say("service.door.open"), Icon.CHECK)
                        .enabled(typing.whole()))
                .build();
    }

    private static String spaced(String typed) {
        var half = ShortCode.LENGTH / 2;
        return typed.length() > half ? typed.substring(0, half) + "-" + typed.substring(half) : typed;
    }
}
