package id.desa.anjungan.device;

/// Prints slips, one at a time. Any thread, but blocks: never the JavaFX thread.
public interface ReceiptPrinter extends AutoCloseable {
    PrinterStatus status();

    PrintOutcome print(PrintRef ref, Receipt receipt);

    /// What became of a slip sent before a restart.
    PrintOutcome outcomeOf(PrintRef ref);

    void clear();

    @Override
    void close();
}
