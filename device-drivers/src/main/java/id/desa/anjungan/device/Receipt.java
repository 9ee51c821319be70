package id.desa.anjungan.device;

import java.util.List;

/// A slip as a list of parts from top to bottom; the driver knows its width and dots.
public record Receipt(List<Part> parts) {
    public Receipt {
        parts = List.copyOf(parts);
    }

    public sealed interface Part {}

    /// One paragraph, wrapped at words by the driver.
    public record Text(String text, Align align, Size size, boolean bold) implements Part {}

    /// A label on the left, a value on the right of the same line where both fit, else on two lines.
    public record Pair(String label, String value) implements Part {}

    /// A line across the slip.
    public record Rule() implements Part {}

    /// A strip of the kawung motif across the slip, drawn as dots.
    public record Ornament() implements Part {}

    /// Empty lines.
    public record Feed(int lines) implements Part {}

    /// A QR code with its quiet zone, printed as raster.
    public record Qr(String content) implements Part {
        @Override
        public String toString() {
            return "Qr[" + content.length() + " characters]";
        }
    }

    public enum Align {
        LEFT,
        CENTER
    }

    /// NORMAL is one character cell, LARGE twice as high and wide.
    public enum Size {
        NORMAL,
        TALL,
        LARGE
    }
}
