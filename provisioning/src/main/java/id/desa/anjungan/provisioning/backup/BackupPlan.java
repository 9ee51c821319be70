package id.desa.anjungan.provisioning.backup;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is backed up, and to where.
public record BackupPlan(BackupSource source, RecoveryKey key, List<Path> folders, Optional<BackupServer> server) {
    public BackupPlan {
        folders = List.copyOf(folders);
    }

    /// Whether there is nowhere to put one.
    public boolean isEmpty() {
        return folders.isEmpty() && server.isEmpty();
    }

    /// One after the other; that one fails keeps no other back.
    public List<MadeBackup> run(InstantSource clock) {
        var backup = new Backup(source, key, clock);
        var made = new ArrayList<MadeBackup>();
        folders.forEach(folder -> made.add(backup.toFolder(folder)));
        server.ifPresent(one -> made.add(backup.toServer(one)));
        return made;
    }
}
