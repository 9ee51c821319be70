package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.config.ConfigSource;
import id.desa.anjungan.config.ConfigSources;
import id.desa.anjungan.config.SettingsFolder;
import id.desa.anjungan.provisioning.settings.SignedBundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The settings of this machine, layer by layer, as `anjunganctl config` sees them.
///
/// @param hand what is written by hand; empty where it cannot be read
record SettingsHere(Path file, Path stateDir, Optional<ConfigSource> hand) {
    static SettingsHere of(CommonOptions common, Workplace work) {
        var file = common.configFile(work);
        return new SettingsHere(file, common.stateDir(work), source(file));
    }

    /// A file of settings, as if it were written by hand.
    static Optional<ConfigSource> source(Path file) {
        try {
            return Optional.of(ConfigSource.hand(file, Files.readString(file)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// Only to be read.
    SettingsFolder kept() {
        return SettingsFolder.readOnly(stateDir, SignedBundles.of(stateDir));
    }

    /// What is in force; a hand's file that cannot be read says nothing.
    ConfigSources inForce() throws IOException {
        var layers = kept().layers().getFirst();
        return hand.map(layers::with).orElse(layers);
    }

    /// What would be in force with another bundle.
    ConfigSources with(ConfigSource bundle) throws IOException {
        return inForce().with(bundle);
    }
}
