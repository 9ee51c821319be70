package id.desa.anjungan.config;

import java.nio.file.Path;

/// The layers below the hand's: what is kept in the state directory, which the hand's file names.
@FunctionalInterface
public interface StoredLayers {
    /// None: only the defaults.
    StoredLayers NONE = _ -> ConfigSources.of();

    ConfigSources in(Path stateDir);
}
