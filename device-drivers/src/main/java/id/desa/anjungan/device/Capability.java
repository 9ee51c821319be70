package id.desa.anjungan.device;

/// What one device can do and another of its kind cannot; the words of UnifiedPOS where it has one.
public enum Capability {
    /// It can tell how it stands; without it a printer is `Silent`.
    STATUS_CHANNEL,
    COVER_SENSOR,
    /// Feels the end of the roll before it comes (UnifiedPOS `CapRecNearEndSensor`).
    NEAR_END_SENSOR,
    /// Cuts the paper (UnifiedPOS `CapRecPapercut`); else it is torn.
    CUTTER,
    /// Draws a QR code itself.
    NATIVE_QR,
    /// Says when a slip is through (`GS ( H`).
    PROCESS_ID,
    /// Prints both sides.
    DUPLEX,
    /// Counts the sides of its life, and tells.
    LIFE_COUNTER
}
