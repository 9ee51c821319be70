package id.desa.anjungan.config;

import java.util.Optional;

/// One setting as the reader asked for it: the raw material of docs/configuration.md.
///
/// @param section dotted, such as `devices.page-printer`
/// @param standard its default as written in TOML; empty where it must be written, or where leaving it out means none
record Setting(String section, String key, String kind, Optional<String> standard, Need need, String meaning) {
    enum Need {
        REQUIRED,
        DEFAULTED,
        OPTIONAL
    }

    String dotted() {
        return section + "." + key;
    }
}
