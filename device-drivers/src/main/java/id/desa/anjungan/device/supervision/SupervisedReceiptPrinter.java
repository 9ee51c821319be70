package id.desa.anjungan.device.supervision;

import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.ReceiptPrinter;

final class SupervisedReceiptPrinter extends SupervisedPrinter implements ReceiptPrinter {
    private final ReceiptPrinter printer;

    SupervisedReceiptPrinter(
            ReceiptPrinter printer, Watch<PrinterStatus> watch, BoundedCalls calls, SupervisionSettings settings) {
        super(printer, watch, calls, settings);
        this.printer = printer;
    }

    @Override
    public PrintOutcome print(PrintRef ref, Receipt receipt) {
        return printing(() -> printer.print(ref, receipt));
    }

    @Override
    public PrintOutcome outcomeOf(PrintRef ref) {
        return asking(() -> printer.outcomeOf(ref));
    }

    @Override
    public void clear() {
        clearing(printer::clear);
    }
}
