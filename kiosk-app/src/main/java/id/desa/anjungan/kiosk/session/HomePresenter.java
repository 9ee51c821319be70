package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.backend.api.Capability;
import id.desa.anjungan.kiosk.paper.PrinterTrouble;
import id.desa.anjungan.kiosk.phrase.Formats;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Language;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a signed-in resident chooses what to do.
final class HomePresenter {
    private HomePresenter() {}

    static Screen present(Resident resident, Kiosk kiosk, Scene scene) {
        var who = resident.who();
        var screen = scene.screen("home")
                .titled(scene.say(
                        "home.greeting." + partOfDay(scene.now().getHour()),
                        "siapa",
                        (sapaan(who.sapaan(), scene) + " " + Formats.greeted(who.nama())).strip()))
                .led(who.nikMasked());
        if (who.readyLetters() > 0 && scene.can(Capability.PRINT_GRANTS)) {
            screen.part(ready(who.readyLetters(), kiosk, scene));
        }
        return screen.part(new Part.Cards(tiles(resident, scene), 2))
                .action(Action.secondary("end", scene.say("home.end"), Icon.SIGN_OUT))
                .build();
    }

    /// `Bapak` and `Ibu` are no English.
    private static String sapaan(String sapaan, Scene scene) {
        return scene.language() == Language.EN ? "" : sapaan;
    }

    /// Pagi until 11, siang until 15, sore until 18.
    static String partOfDay(int hour) {
        if (hour >= 3 && hour < 11) {
            return "pagi";
        }
        if (hour >= 11 && hour < 15) {
            return "siang";
        }
        return hour >= 15 && hour < 18 ? "sore" : "malam";
    }

    private static Part ready(int letters, Kiosk kiosk, Scene scene) {
        var printerStands = !PrinterTrouble.keyword(kiosk.letters()).equals("none");
        return new Part.Banner(
                printerStands ? Part.Tone.ATTENTION : Part.Tone.DONE,
                Icon.PRINTER,
                scene.count("home.ready", letters),
                scene.say(printerStands ? "home.ready_later" : "home.ready_text"),
                Optional.of(Action.primary("home.print", scene.say("home.print"), Icon.PRINTER)));
    }

    private static List<Part.Card> tiles(Resident resident, Scene scene) {
        var tiles = new ArrayList<Part.Card>();
        if (scene.can(Capability.LETTERS)) {
            tiles.add(tile("home.letter", scene.say("menu.letter"), scene.say("home.letter_sub"), Icon.DOCUMENT_NEW));
            var open = resident.who().openRequests();
            tiles.add(tile(
                    "home.status",
                    scene.say("home.status"),
                    open == 0 ? scene.say("home.status_none") : scene.count("home.status_sub", open),
                    Icon.MAGNIFIER));
        }
        tiles.add(tile("home.data", scene.say("home.data"), scene.say("home.data_sub"), Icon.CARD));
        return tiles;
    }

    private static Part.Card tile(String id, String label, String sub, Icon icon) {
        return new Part.Card(Action.secondary(id, label, icon), sub);
    }
}
