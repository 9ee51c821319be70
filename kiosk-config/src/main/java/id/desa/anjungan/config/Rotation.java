package id.desa.anjungan.config;

import java.util.Arrays;
import java.util.Optional;

/// By how much the picture is turned on the panel, clockwise.
public enum Rotation {
    NONE(0),
    QUARTER(90),
    HALF(180),
    THREE_QUARTERS(270);

    private final int degrees;

    Rotation(int degrees) {
        this.degrees = degrees;
    }

    public int degrees() {
        return degrees;
    }

    static Optional<Rotation> of(long degrees) {
        return Arrays.stream(values()).filter(one -> one.degrees == degrees).findFirst();
    }
}
