package id.desa.anjungan.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.BarcodeScanner.Scan;
import id.desa.anjungan.device.BarcodeScanner.ScanEvent;
import id.desa.anjungan.device.BarcodeScannerContract;
import id.desa.anjungan.device.catalog.DeviceCatalog;
import id.desa.anjungan.device.catalog.Lookup;
import id.desa.anjungan.device.peer.Person;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The scanner that `-Danjungan.scanner=URI` names, and a person with any two codes. The contract's codes would have to
/// be printed first, so this is what of it any codes can show.
@Tag("hardware")
class ScannerHardwareTest {
    private final BlockingQueue<ScanEvent> heard = new LinkedBlockingQueue<>();
    private final Person person = Person.atTheTerminal();
    private final BarcodeScanner scanner = scanner();

    private static BarcodeScanner scanner() {
        var uri = System.getProperty("anjungan.scanner", "serial:///dev/ttyACM0");
        return switch (new DeviceCatalog(Runnable::run).barcodeScanner(uri)) {
            case Lookup.Found<BarcodeScanner>(var scanner) -> scanner;
            case Lookup.NoDriver<BarcodeScanner>(var reason) -> throw new IllegalArgumentException(reason);
        };
    }

    @BeforeEach
    void listen() {
        person.please("plug the scanner in");
        scanner.onScan(heard::add);
        BarcodeScannerContract.await(() -> scanner.status().works());
    }

    @AfterEach
    void close() {
        scanner.close();
        person.close();
    }

    @Test
    void readsTheSameCodeTwiceAndTypesItNowhere() throws InterruptedException {
        person.please("hold a code before it, and take it away");
        var first = next();
        person.please("hold the same code before it again");
        assertThat(next()).isEqualTo(first);
        person.please("hold another code before it");
        assertThat(next()).isNotEqualTo(first);
        assertThat(person.confirms("Did any of it appear at this terminal?")).isFalse();
    }

    @Test
    void isOfflineWithoutItsPlugAndReadsAgainOnceItIsBack() throws InterruptedException {
        person.please("unplug it");
        BarcodeScannerContract.await(() -> !scanner.status().works());
        person.please("plug it in and wait until it is ready");
        BarcodeScannerContract.await(() -> scanner.status().works());
        person.please("hold a code before it");
        assertThat(next()).isNotEmpty();
    }

    private String next() throws InterruptedException {
        while (true) {
            var event = heard.poll(BarcodeScannerContract.LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS);
            assertThat(event).isNotNull();
            if (event instanceof Scan(var data, var _)) {
                return data;
            }
        }
    }
}
