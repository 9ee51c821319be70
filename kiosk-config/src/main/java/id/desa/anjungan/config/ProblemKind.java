package id.desa.anjungan.config;

/// What sort of mistake a [ConfigProblem] is, for who says it in other words than its own.
public enum ProblemKind {
    /// Not TOML from that line on.
    NOT_TOML,
    WRITTEN_TWICE,
    /// No setting is called so.
    NO_SETTING,
    /// Its name or its value looks like a secret, which no file of settings holds.
    SECRET,
    /// Only the file of the machine itself may say it.
    BY_HAND_ONLY,
    /// A simulated device on a kiosk that is no demonstration.
    SIMULATED,
    /// Not what this setting can be.
    VALUE,
    /// The file itself cannot be read.
    UNREADABLE
}
