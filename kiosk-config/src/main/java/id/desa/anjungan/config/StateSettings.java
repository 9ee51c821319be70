package id.desa.anjungan.config;

import java.nio.file.Path;

/// Where the kiosk keeps what must survive a power cut.
public record StateSettings(Path dir) {
    public static final String STANDARD_DIR = "/var/lib/anjungan";

    static StateSettings read(Section state) {
        return new StateSettings(
                state.defaultedByHand(
                        "dir",
                        Kinds.DIRECTORY,
                        STANDARD_DIR,
                        "The kiosk's own database, its identity, the village's settings and the last good copy of all settings"));
    }
}
