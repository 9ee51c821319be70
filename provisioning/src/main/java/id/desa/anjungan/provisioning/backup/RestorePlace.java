package id.desa.anjungan.provisioning.backup;

import java.nio.file.Path;
import java.util.Optional;

/// Where a backup is brought back to.
///
/// @param folder the state of the kiosk, or the village's data
/// @param settings where files of `/etc` go; empty where they are left alone
/// @param replace whether a village that is there already may go aside
public record RestorePlace(Purpose purpose, Path folder, Optional<Path> settings, boolean replace) {}
