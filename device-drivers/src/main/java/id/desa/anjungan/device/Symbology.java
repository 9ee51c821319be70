package id.desa.anjungan.device;

import java.util.Locale;

/// What kind of code was read, by its AIM name. A scanner that only types cannot tell.
public enum Symbology {
    QR_CODE("QR Code"),
    UNKNOWN("");

    private final String aimName;

    Symbology(String aimName) {
        this.aimName = aimName;
    }

    public String aimName() {
        return aimName;
    }

    /// As in notes and events, such as `qr-code`.
    public String keyword() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
