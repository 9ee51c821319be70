package id.desa.anjungan.kiosk.enrol;

import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.ReceiptPrinter;
import java.util.Optional;
import java.util.function.Supplier;

/// What the slip of a new kiosk is printed by. It has no ledger yet: a slip that did not come out stands on the screen.
///
/// @param names a new one for each print
public record EnrolPaper(Optional<ReceiptPrinter> printer, Supplier<PrintRef> names, EnrolSlipDesign design) {
    boolean print(Receipt receipt) {
        return printer.map(one -> isOut(one, receipt)).orElse(false);
    }

    private boolean isOut(ReceiptPrinter one, Receipt receipt) {
        var outcome = one.print(names.get(), receipt);
        if (!(outcome instanceof PrintOutcome.Printed)) {
            one.clear();
        }
        return outcome instanceof PrintOutcome.Printed;
    }
}
