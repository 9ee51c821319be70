package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.Symbology;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// `sim:scanner`: sees what it is shown.
public final class SimulatedBarcodeScanner extends SimulatedPeripheral<BarcodeScanner.ScanEvent>
        implements BarcodeScanner {
    /// @param thread where the listener hears of a code
    public SimulatedBarcodeScanner(Executor thread) {
        super(thread);
    }

    /// Holds a code before it; one longer than any code is unreadable.
    public void show(String code) {
        if (code.isEmpty() || code.length() > Scan.MOST) {
            tell(new Unreadable(), Statistic.FAILED_READS);
        } else {
            tell(new Scan(code, Symbology.QR_CODE), Statistic.SCANS);
        }
    }

    @Override
    public void onScan(Consumer<ScanEvent> next) {
        hears(next);
    }

    @Override
    FaultScript.Unit unit() {
        return FaultScript.Unit.SCANS;
    }
}
