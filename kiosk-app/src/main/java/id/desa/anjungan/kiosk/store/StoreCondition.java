package id.desa.anjungan.kiosk.store;

/// How far the kiosk can trust its disk.
public enum StoreCondition {
    /// What is committed is on the disk.
    LASTING,
    /// The disk refuses to be written; what it holds can still be read.
    REFUSING,
    /// Pages of the file are bad: it has to be opened anew, which mends it.
    DAMAGED,
    /// The disk cannot be used at all: what is kept lives as long as the process.
    IN_MEMORY
}
