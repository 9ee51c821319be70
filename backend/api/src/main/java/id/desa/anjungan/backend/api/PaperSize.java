package id.desa.anjungan.backend.api;

/// The two sheets of the village office; a signed letter keeps the one it was made for.
public enum PaperSize {
    A4(210, 297),
    F4(215, 330);

    private final int widthMm;
    private final int heightMm;

    PaperSize(int widthMm, int heightMm) {
        this.widthMm = widthMm;
        this.heightMm = heightMm;
    }

    public int widthMm() {
        return widthMm;
    }

    public int heightMm() {
        return heightMm;
    }
}
