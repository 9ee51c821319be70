package id.desa.anjungan.kiosk.ui;

/// The type scale, in px on a canvas whose short side is 1080.
enum Type {
    HERO(232, Face.TABULAR_BOLD, 0),
    COUNT(150, Face.TABULAR_BOLD, 0),
    H1(66, Face.BOLD, -0.11),
    DIGITS(64, Face.TABULAR_BOLD, 0),
    KEY(62, Face.TABULAR_BOLD, 0),
    CLOCK(52, Face.TABULAR_BOLD, 0),
    H2(44, Face.BOLD, -0.09),
    BUTTON(42, Face.BOLD, -0.09),
    CARD(39, Face.BOLD, -0.09),
    LEAD(38, Face.MEDIUM, 0.02),
    LETTER(40, Face.SEMIBOLD, 0),
    BODY(34, Face.MEDIUM, 0.02),
    STRONG(34, Face.SEMIBOLD, 0.02),
    FIGURES(34, Face.TABULAR_SEMIBOLD, 0.02),
    NOTE(29, Face.MEDIUM, 0),
    SMALL(28, Face.SEMIBOLD, 0),
    TINY(25, Face.MEDIUM, 0);

    private final double size;
    private final Face face;
    private final double leading;

    Type(double size, Face face, double leading) {
        this.size = size;
        this.face = face;
        this.leading = leading;
    }

    double size() {
        return size;
    }

    Face face() {
        return face;
    }

    /// Added between lines, as a part of the size; the face itself asks for 1.26 of it.
    double leading() {
        return leading;
    }
}
