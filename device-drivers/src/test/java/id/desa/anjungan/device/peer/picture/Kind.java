package id.desa.anjungan.device.peer.picture;

import java.util.Locale;

/// What makes a code hard to read. Each picture has one of these at some severity, on top of the small faults that
/// every camera has.
public enum Kind {
    CLEAN,
    /// Far away: few pixels for each module.
    SMALL,
    /// Held askew, seen in steep perspective.
    TILT,
    /// Out of focus.
    BLUR,
    /// Moved while the shutter was open.
    MOTION,
    /// A lamp mirrored in glass or gloss.
    GLARE,
    /// Hard shadows of a hand or a window frame over the code.
    SHADOW,
    /// Faded thermal paper, or a phone at its darkest.
    LOW_CONTRAST,
    /// A dark hall: the sensor's own noise.
    NOISE,
    /// The raster of a phone's display beats with that of the sensor.
    MOIRE,
    /// Paper that was rolled up, or lies round a finger.
    CURLED,
    /// Light modules on dark ground, as phones show it at night.
    INVERTED,
    /// No code at all.
    EMPTY;

    /// Such as `low-contrast`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
