package id.desa.anjungan.device;

/// Prints slips, one at a time. Any thread, but blocks: never the JavaFX thread.
public interface ReceiptPrinter extends Device {
    @Override
    PrinterStatus status();

    PrintOutcome print(PrintRef ref, Receipt receipt);

    /// What became of a slip sent before a restart.
    PrintOutcome outcomeOf(PrintRef ref);

    /// Forgets what is not printed yet: a [#print] under way on another thread gives its slip up and returns.
    void clear();

    @Override
    void close();
}
