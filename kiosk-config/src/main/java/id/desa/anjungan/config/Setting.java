package id.desa.anjungan.config;

import java.util.Optional;

/// One setting as the reader asked for it: the raw material of docs/configuration.md and of the JSON Schema.
///
/// @param section dotted, such as `devices.page-printer`
/// @param standard its default as written in TOML; empty where leaving it out means none
/// @param by the weakest layer that may write it
record Setting(
        String section,
        String key,
        Kind<?> kind,
        Optional<String> standard,
        Need need,
        String meaning,
        ConfigLayer by) {
    enum Need {
        /// Without it a kiosk is not enrolled.
        ENROLMENT,
        DEFAULTED,
        OPTIONAL
    }

    String dotted() {
        return section + "." + key;
    }
}
