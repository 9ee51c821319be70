package id.desa.anjungan.kiosk.signin;

import id.desa.anjungan.backend.api.Nik;
import java.util.Optional;

/// Says while a NIK is typed what can no longer become right, so that nobody types sixteen digits for nothing.
public final class NikHint {
    public static final int LENGTH = 16;
    /// Completes every beginning that can be completed: day x1, month x1, serial 0001.
    private static final String FILLER = "9901010101010001";

    private NikHint() {}

    public static Optional<Nik.Flaw> of(Typed typed) {
        var whole = typed.digits() + FILLER.substring(typed.length());
        return Nik.read(whole) instanceof Nik.Reading.Flawed(var flaw) ? Optional.of(flaw) : Optional.empty();
    }
}
