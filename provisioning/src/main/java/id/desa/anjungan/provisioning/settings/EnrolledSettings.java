package id.desa.anjungan.provisioning.settings;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.fleet.SettingsBundle;
import id.desa.anjungan.config.ConfigReader;
import id.desa.anjungan.config.ConfigReading;
import id.desa.anjungan.config.ConfigSource;
import id.desa.anjungan.config.ConfigSources;
import id.desa.anjungan.config.SettingsFolder;
import id.desa.anjungan.config.Taken;
import id.desa.anjungan.config.folder.HeldFolder;
import id.desa.anjungan.provisioning.enrol.FirstSettings;
import id.desa.anjungan.provisioning.enrol.IdentityFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Puts the first settings of a new kiosk where all settings are kept.
///
/// @param hand what is written by hand on this machine, now
public record EnrolledSettings(Path stateDir, Supplier<ConfigSource> hand) implements FirstSettings {
    @Override
    public boolean fits(String toml) {
        var sources = new ConfigSources(List.of(ConfigSource.bundle(1, toml), hand.get()));
        return ConfigReader.read(sources) instanceof ConfigReading.Valid;
    }

    @Override
    public void take(String bundle, ECKey authority, String kioskId) throws IOException {
        var seal = new SignedBundles(authority, kioskId);
        if (SettingsFolder.in(stateDir, seal).take(bundle, hand.get(), Set.of()) instanceof Taken.Refused) {
            forgetOtherLife();
            var _ = SettingsFolder.in(stateDir, seal).take(bundle, hand.get(), Set.of());
        }
    }

    /// Ends what a power cut interrupted, at every start before anything is read: the identity is whole, and its first
    /// settings are taken.
    public void atStart() throws IOException {
        var identity = new IdentityFolder(stateDir);
        identity.recover();
        var first = identity.firstSettings();
        var who = identity.read();
        if (first.isPresent()
                && who.isPresent()
                && SignedBundles.folder(stateDir).version() == 0) {
            take(first.get(), who.get().authority(), who.get().kiosk().id());
        }
    }

    /// Takes the name that the office gave this kiosk since from the settings in force.
    public void takeName() throws IOException {
        var identity = new IdentityFolder(stateDir);
        var who = identity.read();
        var sealed = SignedBundles.folder(stateDir).currentSealed();
        if (who.isPresent() && sealed.isPresent()) {
            var bundle = SettingsBundle.read(
                    sealed.get(), who.get().authority(), who.get().kiosk().id());
            if (bundle.genuine().isPresent()) {
                identity.rename(bundle.genuine().get().kiosk().label());
            }
        }
    }

    /// Settings of another village, or of another kiosk, that this machine was before: none of them can be opened now.
    private void forgetOtherLife() throws IOException {
        try (var around = HeldFolder.at(stateDir);
                var settings = around.folder(SettingsFolder.NAME)) {
            for (var name : settings.names()) {
                if (name.startsWith("bundle") && !settings.hasFolder(name)) {
                    settings.remove(name);
                }
            }
        }
    }
}
