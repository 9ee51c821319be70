package id.desa.anjungan.provisioning.backup;

import java.time.Instant;

/// What came of making a backup.
public sealed interface MadeBackup permits MadeBackup.Made, Refused {
    /// It is there, was read back and is good.
    ///
    /// @param place where it lies, such as a folder or a server
    /// @param sha256 of the sealed file, hexadecimal
    record Made(String place, String name, Instant at, long bytes, String sha256) implements MadeBackup {}
}
