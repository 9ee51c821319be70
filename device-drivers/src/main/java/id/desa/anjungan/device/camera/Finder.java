package id.desa.anjungan.device.camera;

/// A place that looks like one of the three corner squares of a QR code (ISO/IEC 18004 section 6.3.3), in pixels of the
/// camera's frame.
///
/// @param wide from edge to edge along a row of pixels
/// @param high along a column
/// @param votes rows that showed it
record Finder(double x, double y, double wide, double high, int votes) {
    boolean isSameAs(double otherX, double otherY, double otherWide) {
        return Math.abs(x - otherX) < wide / 3
                && Math.abs(y - otherY) < high / 3
                && otherWide < 1.5 * wide
                && wide < 1.5 * otherWide;
    }

    Finder joined(double otherX, double otherY, double otherWide, double otherHigh) {
        var more = votes + 1;
        return new Finder(
                (x * votes + otherX) / more,
                (y * votes + otherY) / more,
                (wide * votes + otherWide) / more,
                (high * votes + otherHigh) / more,
                more);
    }
}
