package id.desa.anjungan.provisioning.backup;

import java.nio.file.Path;
import java.util.Optional;

/// What is to be backed up.
///
/// @param subject the kiosk's name; empty for a village
/// @param folder the state of the kiosk, or the village's data
/// @param settings of the machine, such as `/etc/anjungan`
/// @param credentials where systemd put the keys of the store, where it did
public record BackupSource(
        Purpose purpose, String subject, Path folder, Optional<Path> settings, Optional<Path> credentials) {
    public BackupSource {
        if (!subject.matches("[a-z0-9-]{0,40}")) {
            throw new IllegalArgumentException("not a kiosk's name");
        }
    }

    public static BackupSource kiosk(String id, Path state, Optional<Path> settings, Optional<Path> credentials) {
        return new BackupSource(Purpose.KIOSK, id, state, settings, credentials);
    }

    public static BackupSource village(Path data, Optional<Path> settings) {
        return new BackupSource(Purpose.VILLAGE, "", data, settings, Optional.empty());
    }

    /// Where it is remembered when a backup went well, and where one is prepared. Never part of one.
    Path records() {
        return folder.resolve(BackupRecords.FOLDER);
    }
}
