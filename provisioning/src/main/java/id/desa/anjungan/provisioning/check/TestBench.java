package id.desa.anjungan.provisioning.check;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.CardReader;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.device.Speaker;
import java.util.Optional;
import java.util.function.Consumer;

/// The devices a test may use: those of a running kiosk, or opened for it alone.
public interface TestBench {
    PagePrinter letters();

    ReceiptPrinter slips();

    Optional<BarcodeScanner> scanner();

    Optional<CardReader> cards();

    Optional<Panel> panel();

    Optional<Speaker> speaker();

    /// A name for a job that was never used.
    PrintRef jobName();

    /// What devices tell goes there, and nowhere else, until it is closed.
    Listening listen(Consumer<Sensed> listener);

    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
