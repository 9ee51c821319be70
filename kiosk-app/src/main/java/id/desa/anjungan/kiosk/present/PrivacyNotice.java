package id.desa.anjungan.kiosk.present;

import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.util.List;

/// UU 27/2022, before the first personal datum: who asks and what for, in every notice alike, then the lines that tell
/// one way from another (where it is kept, how long, which rights).
public final class PrivacyNotice {
    private PrivacyNotice() {}

    /// @param title key of the title
    /// @param understood id of the action that goes on
    /// @param third,fourth,fifth the lines after who and why
    public static Screen of(
            Scene scene,
            String name,
            String title,
            String understood,
            Part.Line third,
            Part.Line fourth,
            Part.Line fifth) {
        return scene.screen(name)
                .title(title)
                .part(new Part.Lines(
                        "",
                        List.of(
                                new Part.Line(Icon.HOUSE, scene.say("privacy.who", "desa", scene.desa())),
                                new Part.Line(Icon.DOCUMENT, scene.say("privacy.why")),
                                third,
                                fourth,
                                fifth)))
                .back()
                .primary(understood, "privacy.understood", Icon.CHECK)
                .build();
    }
}
