package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.backend.api.Capability;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.present.Setbacks;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.village.Setback;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What can be done without signing in. Where the village cannot be reached that is all there is, and the screen says
/// so before anybody has typed anything.
final class StartPresenter {
    private StartPresenter() {}

    /// @param asking whether the village is being asked just now
    static Screen present(boolean asking, Kiosk kiosk, Instant since, Scene scene) {
        if (asking) {
            return Setbacks.waiting(scene, "start.asking", "wait.village", since)
                    .back()
                    .build();
        }
        return kiosk.reachable() ? open(scene) : offline(kiosk.setback(), scene);
    }

    private static Screen open(Scene scene) {
        return scene.screen("start.open")
                .title("start.open.title")
                .lead("start.open.lead")
                .part(new Part.Cards(anyTime(scene), 1))
                .back()
                .primary("start.signin", "identify.title", Icon.PERSON)
                .build();
    }

    private static Screen offline(Setback why, Scene scene) {
        return scene.screen("start.offline")
                .title(key(why) + ".title")
                .lead("start.offline.lead")
                .part(new Part.Lines("", notNow(why, scene)))
                .part(new Part.Cards(offlineTiles(scene), 1))
                .back()
                .secondary("retry", "start.retry", Icon.AGAIN)
                .build();
    }

    /// What must wait; and first, where an officer can mend it, what to tell the officer.
    private static List<Part.Line> notNow(Setback why, Scene scene) {
        var waits = new Part.Line(Icon.WIFI_OFF, scene.say("start.not_now"));
        return switch (why) {
            case PORTAL, UNTRUSTED, CERTIFICATE_DATE ->
                first(scene, new Part.Line(Icon.WARNING, scene.say(key(why) + ".lead")), waits);
            default -> List.of(waits);
        };
    }

    /// A small panel has room for what an officer can mend only.
    private static List<Part.Line> first(Scene scene, Part.Line mend, Part.Line waits) {
        return scene.canvas().small() ? List.of(mend) : List.of(mend, waits);
    }

    private static String key(Setback why) {
        return "setback." + why.name().toLowerCase(Locale.ROOT);
    }

    /// What a kiosk alone can do, the most wanted first.
    private static List<Part.Card> offlineTiles(Scene scene) {
        var tiles = new ArrayList<Part.Card>();
        if (scene.can(Capability.LEASES)) {
            tiles.add(tile(scene, "start.collect", Icon.PRINTER));
        }
        if (scene.can(Capability.DEFERRED_REQUESTS)) {
            tiles.add(tile(scene, "start.defer", Icon.DOCUMENT_NEW));
        }
        tiles.addAll(anyTime(scene));
        return tiles;
    }

    private static List<Part.Card> anyTime(Scene scene) {
        var tiles = new ArrayList<Part.Card>();
        if (scene.can(Capability.VERIFICATION)) {
            tiles.add(tile(scene, "start.verify", Icon.SHIELD_CHECK));
        }
        tiles.add(tile(scene, "start.info", Icon.INFO));
        return tiles;
    }

    /// The label is the phrase of the id, the line under it that of the id with `_sub`.
    private static Part.Card tile(Scene scene, String id, Icon icon) {
        return new Part.Card(Action.secondary(id, scene.say(id), icon), scene.say(id + "_sub"));
    }
}
