package id.desa.anjungan.provisioning.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Where a backup is brought back to.
///
/// @param folder the state of the kiosk, or the village's data
/// @param settings where files of `/etc` go; empty where they are left alone
/// @param replace whether a village that is there already may go aside
public record RestorePlace(Purpose purpose, Path folder, Optional<Path> settings, boolean replace) {
    /// Whose backups are for this machine: the kiosk's it is enrolled as; empty where anybody's may be.
    Optional<String> name() throws IOException {
        return switch (purpose) {
            case KIOSK -> PresentKiosk.name(folder);
            case VILLAGE -> Optional.empty();
        };
    }
}
