package id.desa.anjungan.provisioning.backup;

import java.nio.file.Path;
import java.util.List;

/// What came of bringing a backup back.
public sealed interface RestoredBackup permits RestoredBackup.Restored, Refused {
    /// @param beside files of the machine's settings that were not put in place because others were written here by
    ///     hand; they lie beside those
    record Restored(Manifest manifest, int files, List<Path> beside) implements RestoredBackup {
        public Restored {
            beside = List.copyOf(beside);
        }
    }
}
