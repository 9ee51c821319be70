package id.desa.anjungan.device;

import java.util.function.Consumer;

/// Prints letters, one job at a time. Any thread, but blocks: never the JavaFX thread. Nothing is thrown for what a
/// cable, a tray or a network can do; it comes back as a value.
public interface PagePrinter extends Device {
    @Override
    PrinterStatus status();

    /// The printer's life counter of sides, for the ledger before the first byte; -1 where it has none.
    long impressions();

    /// Where the sides are counted that prove a letter: `ipp`, `snmp` or `pjl`; `none` where they are not,
    /// or where that is not known yet.
    default String countedBy() {
        return "none";
    }

    /// What [#impressions] was last read from, in the same words: that may be another than proved the last letter.
    default String impressionsBy() {
        return countedBy();
    }

    /// One listener, on a thread of the driver's.
    default void onNote(Consumer<PrinterNote> listener) {}

    /// Whether the printer has this sheet loaded or as a custom size; a printer that cannot tell says yes.
    boolean takes(Media media);

    /// Blocks until the job's end is known. On anything but Printed the queue holds nothing of it any more.
    PrintOutcome print(PageJob job, PrintProgress progress);

    /// What became of a job sent before a restart.
    PrintOutcome outcomeOf(PrintRef ref);

    /// Empties the queue for good: a [#print] under way on another thread gives its letter up and returns, and
    /// nothing of any letter comes out when the tray is filled later. Where the spooler is down, this is made up
    /// for once it is back.
    void clear();

    @Override
    void close();
}
