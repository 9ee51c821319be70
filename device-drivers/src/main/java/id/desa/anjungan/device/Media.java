package id.desa.anjungan.device;

/// A sheet in millimetres. Never scaled: a printer without this sheet refuses the job.
public record Media(String name, int widthMm, int heightMm) {
    public static final Media A4 = new Media("A4", 210, 297);
    public static final Media F4 = new Media("F4", 215, 330);
}
