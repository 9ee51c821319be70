package id.desa.anjungan.device.camera;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Keeps a code that is held still from being told again and again. One thread.
final class Quarantine {
    /// A code that was not seen for this long was taken away.
    private static final Duration AWAY = Duration.ofSeconds(2);

    private final Map<String, Long> seen = new LinkedHashMap<>();

    /// @param nanos of a steady clock
    /// @return whether it is new, or was away
    boolean isNew(String code, long nanos) {
        seen.values().removeIf(last -> nanos - last > AWAY.toNanos());
        return seen.put(code, nanos) == null;
    }
}
