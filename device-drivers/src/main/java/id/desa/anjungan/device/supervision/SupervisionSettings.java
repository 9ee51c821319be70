package id.desa.anjungan.device.supervision;

import java.time.Duration;

/// How closely devices are kept.
///
/// @param look from one look at a device to the next while it works
/// @param firstRetry,lastRetry bounds of the back-off while it does not answer
/// @param lookBound what one look may take
/// @param printBound what printing may take from call to outcome, patience for a mended cause included
/// @param clearBound what emptying a printer may take, or asking it for an old job
public record SupervisionSettings(
        Duration look,
        Duration firstRetry,
        Duration lastRetry,
        Duration lookBound,
        Duration printBound,
        Duration clearBound) {
    public static final SupervisionSettings STANDARD = new SupervisionSettings(
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(8),
            Duration.ofSeconds(10),
            Duration.ofMinutes(15),
            Duration.ofSeconds(20));

    /// After which no look came back that should have: the longest wait, the longest look, and as much again for a busy
    /// machine.
    Duration overdue() {
        return lookBound.plus(lastRetry).plus(look).multipliedBy(2);
    }
}
