package id.desa.anjungan.kiosk.screen;

/// The room a screen has. Presenters ask it how much fits; the view draws at exactly this size.
///
/// @param width,height in pixels
/// @param textStep 1 to 4, chosen by the resident
public record Canvas(int width, int height, int textStep) {
    public static final Canvas PORTRAIT = new Canvas(1080, 1920, 1);
    public static final Canvas LANDSCAPE = new Canvas(1920, 1080, 1);
    public static final Canvas SMALL = new Canvas(800, 480, 1);

    public Canvas {
        if (width < 320 || height < 320 || textStep < 1 || textStep > 4) {
            throw new IllegalArgumentException("no canvas: " + width + "x" + height + " text " + textStep);
        }
    }

    public boolean portrait() {
        return height > width;
    }

    /// A 7-inch panel: letters come in two halves, cards in fewer lines.
    public boolean small() {
        return Math.min(width, height) < 600;
    }

    /// Cards in a list of one column (portrait) or two (the others) before `Lagi`.
    public int cards() {
        if (small()) {
            return textStep <= 2 ? 4 : 2;
        }
        return portrait() ? 7 - textStep : textStep <= 2 ? 6 : 4;
    }

    /// Tiles in two columns before `Lagi`.
    public int tiles() {
        return small() ? cards() : 6;
    }

    /// Lines of label and value, or of sentences with an icon, before `Lagi`.
    public int rows() {
        if (small()) {
            return textStep <= 2 ? 4 : 3;
        }
        return portrait() ? 12 - 2 * textStep : 7 - textStep;
    }

    /// Suggestions over a keyboard.
    public int suggestions() {
        return small() || textStep > 2 ? 2 : 3;
    }

    public Canvas withTextStep(int step) {
        return new Canvas(width, height, step);
    }
}
