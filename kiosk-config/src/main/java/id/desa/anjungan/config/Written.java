package id.desa.anjungan.config;

/// Where a value stands.
///
/// @param value as it is written in TOML
/// @param file,line empty and 0 for a default
public record Written(ConfigLayer layer, String file, int line, String value) {
    static Written standard(String value) {
        return new Written(ConfigLayer.DEFAULT, "", 0, value);
    }

    /// `kiosk.toml:12` or `default`.
    public String where() {
        return layer == ConfigLayer.DEFAULT ? "default" : file + ":" + line;
    }
}
