package id.desa.anjungan.device;

import java.util.Locale;

/// What is counted of a device over its life, to foresee what wears out (UnifiedPOS device statistics).
public enum Statistic {
    /// Sides that came out of a page printer.
    SIDES,
    /// Lines a receipt printer put on paper, raster counted as lines of text.
    LINES,
    CUTS,
    SCANS,
    /// Codes or cards that were seen and could not be read.
    FAILED_READS,
    CARDS,
    /// Sentences and sounds.
    SOUNDS,
    /// Edges on the panel's inputs.
    EDGES,
    /// Of those, the ones that only a reading of the level showed.
    MISSED_EDGES,
    /// Times it went away and came back.
    RECONNECTS,
    /// Whole minutes it worked.
    MINUTES_ON;

    /// Such as `failed-reads`.
    public String keyword() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
