package id.desa.anjungan.kiosk.present;

import id.desa.anjungan.kiosk.phrase.Formats;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sets one stage into the frame that all share: header, foot, edge and speech.
public final class ScreenBuilder {
    private final Scene scene;
    private final String name;
    private final List<Part> parts = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private Screen.Layout layout = Screen.Layout.STAGE;
    private Optional<Screen.Steps> steps = Optional.empty();
    private String title = "";
    private String lead = "";

    ScreenBuilder(Scene scene, String name) {
        this.scene = scene;
        this.name = name;
    }

    public ScreenBuilder layout(Screen.Layout now) {
        layout = now;
        return this;
    }

    public ScreenBuilder centered() {
        return layout(Screen.Layout.CENTERED);
    }

    /// Where in a journey, from 1.
    public ScreenBuilder step(int at, int of) {
        steps = Optional.of(new Screen.Steps(at, of));
        return this;
    }

    public ScreenBuilder title(String key, Object... places) {
        return titled(scene.say(key, places));
    }

    /// A title that is already words.
    public ScreenBuilder titled(String words) {
        title = words;
        return this;
    }

    public ScreenBuilder lead(String key, Object... places) {
        return led(scene.say(key, places));
    }

    public ScreenBuilder led(String words) {
        lead = words;
        return this;
    }

    public ScreenBuilder part(Part part) {
        parts.add(part);
        return this;
    }

    public ScreenBuilder back() {
        return back("common.back");
    }

    /// The way back under another name, such as `Perbaiki`.
    public ScreenBuilder back(String key) {
        return action(Action.quiet("back", scene.say(key), Icon.ARROW_LEFT));
    }

    public ScreenBuilder primary(String id, String key, Icon icon) {
        return action(Action.primary(id, scene.say(key), icon));
    }

    public ScreenBuilder secondary(String id, String key, Icon icon) {
        return action(Action.secondary(id, scene.say(key), icon));
    }

    public ScreenBuilder action(Action action) {
        actions.add(action);
        return this;
    }

    public Screen build() {
        var bare = switch (layout) {
            case ATTRACT, OVERLAY, FIELD -> true;
            case STAGE, CENTERED -> false;
        };
        return build(bare ? List.of() : foot());
    }

    /// For a screen on which nothing may be changed, such as a closed kiosk.
    public Screen buildWithoutFoot() {
        return build(List.of());
    }

    private Screen build(List<Action> foot) {
        return new Screen(
                name, layout, Optional.of(header()), steps, title, lead, parts, actions, foot, edge(), speech());
    }

    private Screen.Header header() {
        return new Screen.Header(
                scene.desa(),
                scene.village()
                        .map(info -> scene.say(
                                "village.region", "kecamatan", info.kecamatan(), "kabupaten", info.kabupaten()))
                        .orElse(""),
                Formats.clock(scene.language(), scene.now()),
                Formats.longDate(scene.language(), scene.now()));
    }

    /// The row that never moves.
    private List<Action> foot() {
        return List.of(
                Action.quiet("foot.language", scene.say("foot.language"), Icon.LANGUAGE),
                Action.quiet("foot.text", scene.say("foot.text"), Icon.TEXT_SIZE),
                Action.quiet("foot.contrast", scene.say("foot.contrast"), Icon.CONTRAST),
                Action.quiet("foot.officer", scene.say("menu.staff"), Icon.HAND));
    }

    private String edge() {
        return scene.demo() ? scene.say("edge.demo") : "";
    }

    /// What it is, and what can be done. Typed values stay out of it: others hear it too.
    private String speech() {
        var said = new StringBuilder(title);
        if (!lead.isBlank()) {
            said.append(title.isEmpty() ? "" : ". ").append(lead);
        }
        for (var action : actions) {
            said.append(". ").append(action.label());
        }
        return said.toString();
    }
}
