package id.desa.anjungan.kiosk.village;

import java.util.Optional;

/// Hears after every call whether the village could be reached. Any thread.
@FunctionalInterface
public interface LinkListener {
    /// @param fault empty when it answered
    void heard(Optional<Answer.Fault> fault);

    /// How long an answered call took; said before [#heard].
    default void took(CallTime time) {}
}
