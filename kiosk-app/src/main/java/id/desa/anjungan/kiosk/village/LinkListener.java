package id.desa.anjungan.kiosk.village;

import java.time.Instant;
import java.util.Optional;

/// Hears after every call whether the village could be reached. Any thread.
@FunctionalInterface
public interface LinkListener {
    /// @param fault empty when it answered
    void heard(Optional<Answer.Fault> fault);

    /// What time it is by the village's clock, in whole seconds.
    default void villageTime(Instant time) {}

    /// How long an answered call took; said before [#heard].
    default void took(CallTime time) {}
}
