package id.desa.anjungan.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// The layers below the hand's: what is kept in the state directory, which the hand's file names.
@FunctionalInterface
public interface StoredLayers {
    /// None: only the defaults.
    StoredLayers NONE = _ -> List.of(ConfigSources.of());

    /// What to try, best first; at least one.
    List<ConfigSources> in(Path stateDir);

    /// Those of a [SettingsFolder].
    ///
    /// @param seal of the machine with this state directory
    static StoredLayers of(Function<Path, BundleSeal> seal) {
        return stateDir -> {
            try {
                return SettingsFolder.readOnly(stateDir, seal.apply(stateDir)).layers();
            } catch (IOException unreadable) {
                return List.of(ConfigSources.of());
            }
        };
    }
}
