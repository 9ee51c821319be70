package id.desa.anjungan.kiosk.service.glass;

import id.desa.anjungan.config.BundleSeal;
import id.desa.anjungan.config.ConfigSource;
import id.desa.anjungan.config.HallChange;
import id.desa.anjungan.config.ScreenSettings;
import id.desa.anjungan.config.SettingsFolder;
import java.io.IOException;
import java.nio.file.Path;

/// How picture and touch stand, in the settings of this hall.
public record HallGlass(ScreenSettings screen, Path stateDir) {

    GlassSetting written() {
        return new GlassSetting(
                screen.rotation().degrees(), Affine.of(screen.touch().numbers()));
    }

    /// @return whether it is on the disk, and counts from the next start on
    boolean write(GlassSetting kept) {
        var size = screen.size();
        var quarter = (kept.degrees() - screen.rotation().degrees()) % 180 != 0;
        var change = HallChange.none()
                .with("screen.rotation", kept.degrees())
                .with("screen.touch-matrix", kept.touch().words())
                .with("screen.size", quarter ? size.height() + "x" + size.width() : size.width() + "x" + size.height());
        try {
            return SettingsFolder.in(stateDir, BundleSeal.NOBODYS)
                    .write(change, ConfigSource.hand(""))
                    .isEmpty();
        } catch (IOException refused) {
            return false;
        }
    }
}
