package id.desa.anjungan.kiosk.present;

import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Language;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.util.Arrays;
import java.util.Optional;

/// Which language, each by its own name.
public final class LanguageChoice {
    private LanguageChoice() {}

    /// @param name of the screen
    public static Screen present(String name, Scene scene) {
        var cards = Arrays.stream(Language.values())
                .map(language -> new Part.Card(
                        Action.secondary(
                                "language." + language.code(),
                                language.ownName(),
                                language == scene.language() ? Icon.CHECK : Icon.CHAT),
                        language == Language.JV || language == Language.SU ? scene.say("lang.partly") : ""))
                .toList();
        return scene.screen(name)
                .centered()
                .title("lang.choose")
                .part(new Part.Emblem(Icon.LANGUAGE, Part.Tone.NEUTRAL, Optional.empty()))
                .part(new Part.Cards(cards, scene.canvas().portrait() ? 1 : 2))
                .back()
                .build();
    }
}
