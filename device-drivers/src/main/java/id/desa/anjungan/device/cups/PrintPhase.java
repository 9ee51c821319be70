package id.desa.anjungan.device.cups;

/// What is behind a letter on its way, for whoever measures.
public enum PrintPhase {
    /// Queue, printer, sheet and counter were asked.
    LOOKED,
    /// The spooler has it.
    SENT
}
