package id.desa.anjungan.provisioning.backup;

/// It was not done.
///
/// @param detail a name or a number, never anything of a person; may be empty
public record Refused(Refusal why, String detail)
        implements MadeBackup, CheckedBackup, RestoredBackup, StickLook, ChosenBackup {}
