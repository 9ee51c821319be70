package id.desa.anjungan.provisioning.devices;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.config.DeviceSettings;
import id.desa.anjungan.device.catalog.DeviceCatalog;
import id.desa.anjungan.device.escpos.EscPosReceiptPrinter;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceLookupTest {
    private final DeviceCatalog catalog = new DeviceCatalog(Runnable::run);

    private DeviceLookup.Result look(String letters, String slips, String scanner) {
        return DeviceLookup.of(settings(letters, slips, scanner), catalog);
    }

    @Test
    void findsTheDriversOfSimulatedDevices() {
        assertThat(look("sim:page-printer", "sim:receipt-printer", "sim:scanner"))
                .isInstanceOfSatisfying(DeviceLookup.Found.class, found -> {
                    assertThat(found.devices().letters()).isInstanceOf(SimulatedPagePrinter.class);
                    assertThat(found.devices().slips()).isInstanceOf(SimulatedReceiptPrinter.class);
                    assertThat(found.devices().scanner()).isPresent();
                    assertThat(found.devices().cards()).isEmpty();
                    found.devices().close();
                });
    }

    @Test
    void findsTheDriversOfRealPrinters() {
        assertThat(look("ipp://127.0.0.1:631/printers/surat", "escpos+tcp://127.0.0.1:9100", "sim:scanner"))
                .isInstanceOfSatisfying(DeviceLookup.Found.class, found -> {
                    assertThat(found.devices().slips()).isInstanceOf(EscPosReceiptPrinter.class);
                    found.devices().close();
                });
    }

    /// The settings say 58 mm.
    @ParameterizedTest
    @CsvSource({
        "escpos+tcp://127.0.0.1, true",
        "escpos+tcp://127.0.0.1?model=epson-tm-t20, true",
        "escpos+tcp://127.0.0.1?model=clone-80, false",
        "escpos+tcp://127.0.0.1?model=clone-80&paper=80, true"
    })
    void tellsTheDriverHowWideTheRollIs(String slips, boolean takesIt) {
        var result = look("sim:page-printer", slips, "sim:scanner");
        assertThat(result instanceof DeviceLookup.Found).isEqualTo(takesIt);
        if (result instanceof DeviceLookup.Found(var devices)) {
            devices.close();
        }
    }

    @Test
    void saysOfEachDeviceWithoutADriverWhatCouldBeWritten() {
        assertThat(look("lpd://127.0.0.1", "sim:receipt-printer", "sim:kamera"))
                .isInstanceOfSatisfying(
                        DeviceLookup.NotFound.class,
                        none -> assertThat(none.missing())
                                .extracting(DeviceLookup.Missing::device)
                                .containsExactly("page-printer", "scanner"));
    }

    @Test
    void refusesOneDeviceUnderTwoNames() {
        var settings = new DeviceSettings(
                new DeviceSettings.PagePrinterSettings(URI.create("sim:page-printer"), "A4"),
                new DeviceSettings.ReceiptPrinterSettings(URI.create("sim:receipt-printer"), 80),
                Optional.of(URI.create("sim:scanner")),
                Optional.of(URI.create("sim:scanner?x=1")),
                Optional.empty(),
                Optional.empty());
        assertThat(DeviceLookup.of(settings, catalog))
                .isEqualTo(new DeviceLookup.NotFound(List.of(new DeviceLookup.Missing(
                        "card-reader", "is the same device as scanner: write another one, or leave one out"))));
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
