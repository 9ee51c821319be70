package id.desa.anjungan.kiosk.village;

/// How the line to the village is, measured from the calls that are made anyway.
public enum LinkState {
    GOOD,
    /// It answers, but a resident feels it.
    SLOW,
    /// It does not answer, or somebody else does in its place.
    DOWN
}
