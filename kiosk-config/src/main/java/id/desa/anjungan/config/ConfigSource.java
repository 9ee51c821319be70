package id.desa.anjungan.config;

import java.nio.file.Path;
import java.util.Optional;

/// The text of one layer, with the name under which its problems are told.
///
/// @param file such as `kiosk.toml` or `bundle 7`
public record ConfigSource(ConfigLayer layer, String file, String text) {
    public ConfigSource {
        if (layer == ConfigLayer.DEFAULT) {
            throw new IllegalArgumentException("defaults stand beside the fields");
        }
    }

    public static ConfigSource hand(Path file, String text) {
        return new ConfigSource(
                ConfigLayer.HAND,
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("kiosk.toml"),
                text);
    }

    public static ConfigSource hand(String text) {
        return new ConfigSource(ConfigLayer.HAND, "kiosk.toml", text);
    }

    public static ConfigSource hall(String text) {
        return new ConfigSource(ConfigLayer.HALL, "hall.toml", text);
    }

    public static ConfigSource bundle(long version, String text) {
        return new ConfigSource(ConfigLayer.BUNDLE, "bundle " + version, text);
    }
}
