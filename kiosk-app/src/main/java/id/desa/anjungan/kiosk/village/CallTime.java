package id.desa.anjungan.kiosk.village;

import java.time.Duration;

/// How long one answered call took, on a connection that was there already.
///
/// @param light whether the village had next to nothing to do for it, so that the wait was the line's
/// @param firstByte from the question sent to the first byte of the answer
/// @param bytes of the answer's body
/// @param body from its first byte to its last
public record CallTime(boolean light, Duration firstByte, long bytes, Duration body) {}
