package id.desa.anjungan.provisioning.backup;

/// What came of reading a backup through.
public sealed interface CheckedBackup permits CheckedBackup.Good, Refused {
    /// Every byte of it is as it was made.
    ///
    /// @param bytes of all files in it, unpacked
    record Good(Manifest manifest, int files, long bytes) implements CheckedBackup {}
}
