package id.desa.anjungan.device;

/// Hears how far a job is, in the printer's own words. Called on the printing thread.
@FunctionalInterface
public interface PrintProgress {
    /// The printer's own number of sides out so far, and what it says of itself.
    void at(int impressions, PrinterStatus status);

    PrintProgress NONE = (_, _) -> {};
}
