package id.desa.anjungan.config;

/// In pixels, as the picture stands: a portrait screen is higher than wide.
public record ScreenSize(int width, int height) {
    @Override
    public String toString() {
        return width + "x" + height;
    }
}
