package id.desa.anjungan.config;

import java.util.List;
import java.util.Optional;

/// A setting with every place it is written in, the one that counts first.
record SettingValue(Setting setting, List<Written> written) {
    SettingValue {
        written = List.copyOf(written);
    }

    /// The place that counts; empty where the setting is nowhere and has no default.
    Optional<Written> counts() {
        return written.isEmpty() ? setting.standard().map(Written::standard) : Optional.of(written.getFirst());
    }
}
