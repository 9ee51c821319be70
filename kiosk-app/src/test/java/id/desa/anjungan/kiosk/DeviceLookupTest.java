package id.desa.anjungan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.config.DeviceSettings;
import id.desa.anjungan.device.catalog.DeviceCatalog;
import id.desa.anjungan.device.escpos.EscPosReceiptPrinter;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeviceLookupTest {
    private final DeviceCatalog catalog = new DeviceCatalog(Runnable::run);

    @Test
    void findsTheDriversOfSimulatedDevices() {
        assertThat(DeviceLookup.of(settings("sim:page-printer", "sim:receipt-printer", "sim:scanner"), catalog))
                .hasValueSatisfying(devices -> {
                    assertThat(devices.letters()).isInstanceOf(SimulatedPagePrinter.class);
                    assertThat(devices.slips()).isInstanceOf(SimulatedReceiptPrinter.class);
                    assertThat(devices.scanner()).isPresent();
                    assertThat(devices.cards()).isEmpty();
                    devices.close();
                });
    }

    @Test
    void findsTheDriversOfRealPrinters() {
        assertThat(DeviceLookup.of(
                        settings("ipp://127.0.0.1:631/printers/surat", "escpos+tcp://127.0.0.1:9100", "sim:scanner"),
                        catalog))
                .hasValueSatisfying(devices -> {
                    assertThat(devices.slips()).isInstanceOf(EscPosReceiptPrinter.class);
                    devices.close();
                });
    }

    @Test
    void hasNothingWhereOneDeviceHasNoDriver() {
        assertThat(DeviceLookup.of(settings("lpd://127.0.0.1", "sim:receipt-printer", "sim:scanner"), catalog))
                .isEmpty();
        assertThat(DeviceLookup.of(settings("sim:page-printer", "sim:receipt-printer", "sim:kamera"), catalog))
                .isEmpty();
    }

    private static DeviceSettings settings(String letters, String slips, String scanner) {
        return new DeviceSettings(
                new DeviceSettings.PagePrinterSettings(URI.create(letters), "A4"),
                new DeviceSettings.ReceiptPrinterSettings(URI.create(slips), 58),
                Optional.of(URI.create(scanner)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
