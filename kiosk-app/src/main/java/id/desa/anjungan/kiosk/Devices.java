package id.desa.anjungan.kiosk;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.CardReader;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.ReceiptPrinter;
import java.util.Optional;

/// What hangs on the kiosk's cables.
public record Devices(
        PagePrinter letters, ReceiptPrinter slips, Optional<BarcodeScanner> scanner, Optional<CardReader> cards)
        implements AutoCloseable {
    @Override
    public void close() {
        cards.ifPresent(CardReader::close);
        scanner.ifPresent(BarcodeScanner::close);
        slips.close();
        letters.close();
    }
}
