package id.desa.anjungan.device;

import java.util.List;

/// A slip as a list of parts from top to bottom; the driver knows its width and dots.
public record Receipt(List<Part> parts) {
    public Receipt {
        parts = List.copyOf(parts);
    }

    public sealed interface Part {}

    /// One paragraph, wrapped at words by the driver.
    public record Text(String text, Align align, Size size, boolean bold) implements Part {
        @Override
        public String toString() {
            return "Text[" + text.length() + " characters]";
        }
    }

    /// A label on the left, a value on the right of the same line where both fit, else on two lines.
    public record Pair(String label, String value) implements Part {
        @Override
        public String toString() {
            return "Pair[" + label + "]";
        }
    }

    /// A line across the slip.
    public record Rule() implements Part {}

    /// A strip of the kawung motif across the slip, drawn as dots.
    public record Ornament() implements Part {}

    /// Empty lines.
    public record Feed(int lines) implements Part {}

    /// A QR code with its quiet zone.
    public record Qr(String content) implements Part {
        @Override
        public String toString() {
            return "Qr[" + content.length() + " characters]";
        }
    }

    /// A grey picture such as the crest of the village, centred.
    ///
    /// @param grey row by row, 0 black to 255 white
    /// @param widthMm on paper; a picture wider than the paper is made as wide as that
    public record Image(int width, int height, byte[] grey, int widthMm) implements Part {
        /// Of either side, in pixels: more than any slip can show.
        public static final int MOST = 4_096;

        public Image {
            if (width < 1 || height < 1 || width > MOST || height > MOST || grey.length != width * height) {
                throw new IllegalArgumentException("a picture is width times height bytes, each side up to " + MOST);
            }
            if (widthMm < 1) {
                throw new IllegalArgumentException("a picture is at least a millimetre wide");
            }
        }

        /// 0 black to 255 white.
        public int grey(int x, int y) {
            return Byte.toUnsignedInt(grey[y * width + x]);
        }

        @Override
        public String toString() {
            return "Image[" + width + "x" + height + "]";
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
