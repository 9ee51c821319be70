package id.desa.anjungan.kiosk.village;

import java.time.Instant;

/// Something the village said, and when it said so.
public record Dated<T>(T value, Instant at) {}
