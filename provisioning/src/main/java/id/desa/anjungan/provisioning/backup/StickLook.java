package id.desa.anjungan.provisioning.backup;

/// What was found on sticks, or why nothing.
public sealed interface StickLook permits StickBackups, Refused {}
