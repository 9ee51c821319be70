package id.desa.anjungan.village.account;

/// Whether wrong PINs keep a NIK from signing in.
public enum PinLock {
    NONE,
    /// For a quarter of an hour.
    RESTS,
    /// Until an officer helps.
    OFFICER
}
