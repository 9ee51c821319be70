package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.provisioning.backup.Backup;
import id.desa.anjungan.provisioning.backup.BackupSource;
import id.desa.anjungan.provisioning.backup.MadeBackup;
import id.desa.anjungan.provisioning.backup.Purpose;
import id.desa.anjungan.provisioning.backup.RecoveryKey;
import id.desa.anjungan.provisioning.backup.RecoveryKeyFile;
import id.desa.anjungan.provisioning.backup.Restore;
import id.desa.anjungan.provisioning.backup.RestorePlace;
import id.desa.anjungan.provisioning.backup.RestoredBackup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// A stick in the drawer and a key in the safe.
final class Safe {
    private final ECKey key = RecoveryKeyFile.make();
    private final Path keyFile;
    private final Path stick;

    Safe(Path place) throws IOException {
        keyFile = place.resolve("recovery.json");
        RecoveryKeyFile.write(keyFile, RecoveryKeyFile.text(key, new char[0]));
        stick = Files.createDirectory(place.resolve("stick"));
        Backup.bind(stick);
    }

    /// @return the sealed file
    Path keeps(BackupSource source) {
        var made = new Backup(source, new RecoveryKey(key), InstantSource.system()).toFolder(stick);
        assertThat(made).isInstanceOf(MadeBackup.Made.class);
        return stick.resolve("anjungan-backup").resolve(((MadeBackup.Made) made).name());
    }

    void givesBack(Path file, Purpose purpose, Path into) {
        var restored = new Restore(new RestorePlace(purpose, into, Optional.empty(), false), InstantSource.system())
                .from(file, keyFile, new char[0]);
        assertThat(restored).isInstanceOf(RestoredBackup.Restored.class);
    }
}
