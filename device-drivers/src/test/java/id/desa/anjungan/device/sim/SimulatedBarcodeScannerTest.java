package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.BarcodeScannerContract;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus;

class SimulatedBarcodeScannerTest implements BarcodeScannerContract {
    @Override
    public Bench bench() {
        var scanner = new SimulatedBarcodeScanner(Runnable::run);
        return new Bench() {
            @Override
            public BarcodeScanner scanner() {
                return scanner;
            }

            @Override
            public void show(String code) {
                scanner.show(code);
            }

            @Override
            public int longest() {
                return BarcodeScanner.Scan.MOST;
            }

            @Override
            public void showGarbage() {
                scanner.show("#".repeat(2 * longest()));
            }

            @Override
            public void unplugHalfWay(String code) {
                unplug();
                scanner.show(code);
            }

            @Override
            public void unplug() {
                scanner.becomes(new PeripheralStatus.Offline(OfflineCause.UNPLUGGED, "unplugged"));
            }

            @Override
            public void plugIn() {
                scanner.becomes(new PeripheralStatus.Ready());
            }

            @Override
            public void close() {
                scanner.close();
            }
        };
    }
}
