package id.desa.anjungan.provisioning.backup;

/// Which of the backups on a stick is brought back, or why none.
public sealed interface ChosenBackup permits StickBackups.Found, Refused {}
