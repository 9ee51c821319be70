package id.desa.anjungan.kiosk;

import id.desa.anjungan.config.BundleSeal;
import id.desa.anjungan.config.ConfigSource;
import id.desa.anjungan.config.HallChange;
import id.desa.anjungan.config.KioskConfig;
import id.desa.anjungan.config.SettingsFolder;
import id.desa.anjungan.kiosk.service.glass.Affine;
import id.desa.anjungan.kiosk.service.glass.DisplayFile;
import id.desa.anjungan.kiosk.service.glass.GlassSetting;
import java.io.IOException;

/// How picture and touch stand, in the settings of this hall.
record HallGlass(KioskConfig config) {

    GlassSetting written() {
        var screen = config.screen();
        return new GlassSetting(
                screen.rotation().degrees(), Affine.of(screen.touch().numbers()));
    }

    /// @return whether it is on the disk, and counts from the next start on
    boolean write(GlassSetting kept) {
        var size = config.screen().size();
        var quarter = (kept.degrees() - config.screen().rotation().degrees()) % 180 != 0;
        var change = HallChange.none()
                .with("screen.rotation", kept.degrees())
                .with("screen.touch-matrix", DisplayFile.words(kept.touch()))
                .with("screen.size", quarter ? size.height() + "x" + size.width() : size.width() + "x" + size.height());
        try {
            return SettingsFolder.in(config.state().dir(), BundleSeal.NOBODYS)
                    .write(change, ConfigSource.hand(""))
                    .isEmpty();
        } catch (IOException refused) {
            return false;
        }
    }
}
