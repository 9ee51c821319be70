package id.desa.anjungan.backend.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Six secret digits of a resident. Never in a log; compared only by the village backend.
public final class Pin {
    public static final int LENGTH = 6;

    private final String digits;

    private Pin(String digits) {
        this.digits = digits;
    }

    @JsonCreator
    public static Pin of(String digits) {
        if (!digits.matches("[0-9]{" + LENGTH + "}")) {
            throw new IllegalArgumentException("not a PIN"); // never the digits themselves
        }
        return new Pin(digits);
    }

    /// For the wire and the hash, never for a log.
    @JsonValue
    public String digits() {
        return digits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pin that && digits.equals(that.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return "Pin[masked]";
    }
}
