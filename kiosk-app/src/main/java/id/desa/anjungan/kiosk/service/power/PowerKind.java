package id.desa.anjungan.kiosk.service.power;

import java.util.Locale;

public enum PowerKind {
    /// The program alone.
    RESTART,
    /// The machine, until somebody switches it on.
    OFF;

    /// Of its phrases, and behind `power.` of its action.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
