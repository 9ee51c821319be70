package id.desa.anjungan.device.sim;

import java.time.Duration;

/// How long a simulated printer takes.
///
/// @param perStep for one side, or for one slip
/// @param patience how long a stopped job waits for somebody to mend the cause
public record SimulatedPace(Duration perStep, Duration patience) {
    public static final SimulatedPace INSTANT = new SimulatedPace(Duration.ZERO, Duration.ZERO);

    /// Slow enough for the screen to show it, patient enough for a hand to close the cover again.
    public static final SimulatedPace LIFELIKE = new SimulatedPace(Duration.ofMillis(1800), Duration.ofSeconds(20));
}
