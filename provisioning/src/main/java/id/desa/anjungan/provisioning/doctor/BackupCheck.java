package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.device.Mender;
import id.desa.anjungan.provisioning.backup.BackupRecords;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// When a backup last went well.
final class BackupCheck implements Check {
    private static final String NAME = "backup";

    private final Path stateDir;
    private final boolean wanted;
    private final InstantSource clock;

    /// @param wanted whether the settings name a key to make them for
    BackupCheck(Path stateDir, boolean wanted, InstantSource clock) {
        this.stateDir = stateDir;
        this.wanted = wanted;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Symptom> look() {
        if (!wanted) {
            return List.of(Symptom.soon(NAME, Mender.TECHNICIAN, "backup-no-key"));
        }
        var last = BackupRecords.last(stateDir);
        if (last.isEmpty()) {
            return List.of(Symptom.soon(NAME, Mender.TECHNICIAN, "backup-never"));
        }
        var hours = String.valueOf(
                Duration.between(last.get().at(), clock.instant()).toHours());
        return List.of(
                BackupRecords.isOld(stateDir, clock.instant())
                        ? Symptom.soon(NAME, Mender.TECHNICIAN, "backup-old", hours)
                        : Symptom.good(NAME, "backup-fine", hours));
    }
}
