package id.desa.anjungan.demo;

import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.ReceiptPrinter;
import java.util.Optional;

/// A receipt printer whose last slip a hand can still hold: for "show the QR of the last slip", and for printers the
/// demo cannot look into.
final class SlipMemory implements ReceiptPrinter {
    private final ReceiptPrinter printer;
    private volatile Optional<Receipt> last = Optional.empty();

    SlipMemory(ReceiptPrinter printer) {
        this.printer = printer;
    }

    Optional<Receipt> lastSlip() {
        return last;
    }

    Optional<String> lastCode() {
        return lastSlip().stream()
                .flatMap(slip -> slip.parts().stream())
                .filter(Receipt.Qr.class::isInstance)
                .map(part -> ((Receipt.Qr) part).content())
                .findFirst();
    }

    ReceiptPrinter printer() {
        return printer;
    }

    @Override
    public PrinterStatus status() {
        return printer.status();
    }

    @Override
    public PrintOutcome print(PrintRef ref, Receipt receipt) {
        var outcome = printer.print(ref, receipt);
        if (outcome instanceof PrintOutcome.Printed) {
            last = Optional.of(receipt);
        }
        return outcome;
    }

    @Override
    public PrintOutcome outcomeOf(PrintRef ref) {
        return printer.outcomeOf(ref);
    }

    @Override
    public void clear() {
        printer.clear();
    }

    @Override
    public void close() {
        printer.close();
    }
}
