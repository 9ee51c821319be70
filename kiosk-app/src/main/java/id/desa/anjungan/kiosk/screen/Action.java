package id.desa.anjungan.kiosk.screen;

/// Something a finger, the keypad or the robot can do. The id goes back to the reducer.
///
/// @param id stable, such as `next`, `key.7`, `card.SKU`
public record Action(String id, String label, Icon icon, Emphasis emphasis, boolean enabled) {
    public enum Emphasis {
        PRIMARY,
        SECONDARY,
        QUIET,
        /// Leads away from danger or into loss: red words.
        DANGER
    }

    public static Action primary(String id, String label, Icon icon) {
        return new Action(id, label, icon, Emphasis.PRIMARY, true);
    }

    public static Action secondary(String id, String label, Icon icon) {
        return new Action(id, label, icon, Emphasis.SECONDARY, true);
    }

    public static Action quiet(String id, String label, Icon icon) {
        return new Action(id, label, icon, Emphasis.QUIET, true);
    }

    public Action enabled(boolean now) {
        return new Action(id, label, icon, emphasis, now);
    }
}
