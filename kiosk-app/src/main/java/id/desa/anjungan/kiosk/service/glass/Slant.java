package id.desa.anjungan.kiosk.service.glass;

import java.util.Locale;

/// How touch stood to the picture, roughly: what a technician understands.
public enum Slant {
    STRAIGHT(0, false),
    QUARTER(90, false),
    HALF(180, false),
    THREE_QUARTERS(270, false),
    MIRRORED(0, true),
    MIRRORED_QUARTER(90, true),
    MIRRORED_HALF(180, true),
    MIRRORED_THREE_QUARTERS(270, true);

    private final int degrees;
    private final boolean mirrored;

    Slant(int degrees, boolean mirrored) {
        this.degrees = degrees;
        this.mirrored = mirrored;
    }

    /// From where a finger is to where it was seen.
    public Affine affine() {
        return mirrored ? Affine.turned(degrees).after(Affine.mirrored()) : Affine.turned(degrees);
    }

    /// Of its phrase.
    public String key() {
        return mirrored ? "mirrored" : name().toLowerCase(Locale.ROOT);
    }
}
