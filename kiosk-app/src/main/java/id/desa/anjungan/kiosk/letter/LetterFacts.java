package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.JenisSurat;
import id.desa.anjungan.kiosk.phrase.Formats;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import java.util.List;

/// What is to be known of one kind of letter, wherever it is shown.
public final class LetterFacts {
    private LetterFacts() {}

    /// Pressed as `card.CODE`.
    public static Part.Card card(JenisSurat jenis, Scene scene) {
        return new Part.Card(
                Action.secondary("card." + jenis.code(), scene.say(jenis.name()), LetterIcons.of(jenis.icon())),
                scene.say(jenis.purpose()),
                scene.say(jenis.duration()),
                Part.Tone.NEUTRAL);
    }

    /// What to bring.
    public static List<Part.Line> syarat(JenisSurat jenis, Scene scene) {
        return jenis.syarat().stream()
                .map(words -> new Part.Line(Icon.CHECK, scene.say(words)))
                .toList();
    }

    /// Cost, time and validity.
    public static List<Part.Row> rows(JenisSurat jenis, Scene scene) {
        return List.of(
                new Part.Row(scene.say("letter.cost"), cost(jenis, scene)),
                new Part.Row(scene.say("letter.duration"), scene.say(jenis.duration())),
                new Part.Row(scene.say("letter.validity"), scene.say(jenis.validity())));
    }

    private static String cost(JenisSurat jenis, Scene scene) {
        return jenis.costRupiah() == 0 ? scene.say("letter.free") : Formats.rupiah(String.valueOf(jenis.costRupiah()));
    }
}
