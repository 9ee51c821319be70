package id.desa.anjungan.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything a person meets at one moment, and nothing about how it is drawn.
///
/// @param name stable, such as `signin.nik`: names the PNG, the log line and the test
/// @param layout how the stage is set
/// @param header village and clock; empty on screens that show them themselves
/// @param title at most two lines
/// @param lead one sentence under the title, may be empty
/// @param actions the bottom row: the way back first, the one main action last
/// @param foot the row that never moves; empty where nothing may be changed
/// @param edge runs up the edge, `DATA CONTOH` in the demo; empty for none
/// @param speech what a voice says; never a PIN
public record Screen(
        String name,
        Layout layout,
        Optional<Header> header,
        Optional<Steps> steps,
        String title,
        String lead,
        List<Part> parts,
        List<Action> actions,
        List<Action> foot,
        String edge,
        String speech) {
    public Screen {
        parts = List.copyOf(parts);
        actions = List.copyOf(actions);
        foot = List.copyOf(foot);
    }

    public enum Layout {
        /// Indigo cloth, the whole screen one invitation; a touch anywhere is the first action.
        ATTRACT,
        /// Title on top left, parts below.
        STAGE,
        /// Everything on the middle axis: results, trouble, printing.
        CENTERED,
        /// One target; the whole picture is to be touched, wherever a finger lands.
        FIELD,
        /// A card over the darkened screen before it; what was there is not readable.
        OVERLAY
    }

    public record Header(String village, String region, String clock, String date) {}

    /// Where in a journey: step `at` of `of`, from 1.
    public record Steps(int at, int of) {}

    /// All that can be done here, in focus order: parts from top to bottom, actions, foot.
    public List<Action> focusOrder() {
        var order = new ArrayList<Action>();
        for (var part : parts) {
            switch (part) {
                case Part.Cards(var cards, var _) -> cards.forEach(card -> order.add(card.action()));
                case Part.Banner banner -> banner.action().ifPresent(order::add);
                case Part.TextEntry entry -> order.addAll(entry.suggestions());
                case Part.Keyboard keyboard -> order.addAll(KeyRows.actions(keyboard));
                case Part.Rating rating -> order.addAll(rating.faces());
                case Part.Keypad(var corner, var deleteLabel) -> {
                    for (var digit = 1; digit <= 9; digit++) {
                        order.add(key(String.valueOf(digit)));
                    }
                    order.add(corner);
                    order.add(key("0"));
                    order.add(Action.quiet("key.delete", deleteLabel, Icon.BACKSPACE));
                }
                default -> {}
            }
        }
        order.addAll(actions);
        order.addAll(foot);
        return List.copyOf(order);
    }

    private static Action key(String character) {
        return Action.quiet("key." + character, character, Icon.NONE);
    }
}
