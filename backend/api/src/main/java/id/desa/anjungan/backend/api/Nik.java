package id.desa.anjungan.backend.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Optional;

/// A resident's 16-digit identity number (Nomor Induk Kependudukan, UU 23/2006 art. 13): `PPKKCC DDMMYY SSSS`, the
/// day plus 40 for women. It says where and when a person was first registered, so it may disagree with today's
/// address and even with the birth date; only the register decides. It masks itself wherever it is turned into
/// text.
public final class Nik {
    private final String digits;

    private Nik(String digits) {
        this.digits = digits;
    }

    /// What is wrong with a typed NIK; each has a sentence on the screen.
    public enum Flaw {
        NOT_16_DIGITS,
        NOT_DIGITS,
        DAY,
        MONTH,
        SERIAL
    }

    /// The outcome of reading what a person typed.
    public sealed interface Reading {
        record Valid(Nik nik) implements Reading {}

        record Flawed(Flaw flaw) implements Reading {}
    }

    /// Reads what a person typed: spaces, dots and dashes are dropped, full-width and Arabic digits become ASCII.
    public static Reading read(String typed) {
        var normal = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s.\\-]", "");
        var digits = new StringBuilder();
        for (var c : normal.codePoints().toArray()) {
            if (!Character.isDigit(c)) {
                return new Reading.Flawed(Flaw.NOT_DIGITS);
            }
            digits.append(Character.digit(c, 10));
        }
        return flawOf(digits.toString())
                .<Reading>map(Reading.Flawed::new)
                .orElseGet(() -> new Reading.Valid(new Nik(digits.toString())));
    }

    /// The NIK of text that must already be one, such as a row of the register.
    @JsonCreator
    public static Nik of(String digits) {
        if (read(digits) instanceof Reading.Valid(var nik) && nik.digits.equals(digits)) {
            return nik;
        }
        throw new IllegalArgumentException("not a NIK"); // never the digits themselves
    }

    private static Optional<Flaw> flawOf(String digits) {
        if (digits.length() != 16) {
            return Optional.of(Flaw.NOT_16_DIGITS);
        }
        var day = Integer.parseInt(digits.substring(6, 8));
        if (day < 1 || (day > 31 && day < 41) || day > 71) {
            return Optional.of(Flaw.DAY);
        }
        var month = Integer.parseInt(digits.substring(8, 10));
        if (month < 1 || month > 12) {
            return Optional.of(Flaw.MONTH);
        }
        return digits.endsWith("0000") ? Optional.of(Flaw.SERIAL) : Optional.empty();
    }

    /// All sixteen digits: for the wire, the register and the letter, never for a log.
    @JsonValue
    public String digits() {
        return digits;
    }

    /// `990101 ****** 0001`, as screens show it.
    public String masked() {
        return digits.substring(0, 6) + " ****** " + digits.substring(12);
    }

    /// Whether this NIK belongs to the province code that exists only in demo data.
    public boolean isDemo() {
        return digits.startsWith("99");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Nik that && digits.equals(that.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return "Nik[masked]";
    }
}
