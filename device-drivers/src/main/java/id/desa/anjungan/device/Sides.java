package id.desa.anjungan.device;

import java.util.Locale;

/// How a letter lies on its sheets, in the words of IPP `sides` (RFC 8011 section 5.2.8).
public enum Sides {
    ONE_SIDED,
    /// Turned like a book.
    TWO_SIDED_LONG_EDGE,
    /// Turned like a calendar.
    TWO_SIDED_SHORT_EDGE;

    /// Such as `two-sided-long-edge`.
    public String keyword() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
