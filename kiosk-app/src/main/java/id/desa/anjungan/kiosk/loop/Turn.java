package id.desa.anjungan.kiosk.loop;

import java.time.Instant;

/// What a feature's reducer may know of the moment.
///
/// @param now of the last tick
/// @param call a number no earlier turn of the session had: an effect takes it along, its reply brings it back, and a
///     reply nobody waits for any more is dropped
public record Turn(Instant now, int call) {}
