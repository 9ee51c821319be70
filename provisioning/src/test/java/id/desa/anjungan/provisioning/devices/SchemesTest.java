package id.desa.anjungan.provisioning.devices;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.config.ConfigReader;
import id.desa.anjungan.config.ConfigReading;
import id.desa.anjungan.device.catalog.DeviceCatalog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The settings and the catalogue know nothing of each other: what one takes, the other has a driver for.
class SchemesTest {
    private static final String OTHERS = """
            [kiosk]
            id = "balai-1"
            demo = true
            [village]
            url = "http://127.0.0.1:8080"
            """;

    @ParameterizedTest
    @CsvSource({
        "page-printer, ipp://localhost/printers/surat",
        "page-printer, ipps://localhost/printers/surat?pin=0000000000000000000000000000000000000000000000000000000000000000",
        "page-printer, sim:page-printer?script=media-empty+after+2+sides",
        "receipt-printer, escpos+usb:///dev/usb/lp0",
        "receipt-printer, escpos+serial:///dev/ttyUSB0?baud=115200",
        "receipt-printer, escpos+tcp://127.0.0.1:9100",
        "receipt-printer, sim:receipt-printer",
        "scanner, serial:///dev/ttyACM0",
        "scanner, hid:///dev/input/by-id/none-event-kbd?layout=id",
        "scanner, camera:///dev/video0?width=640&height=480",
        "scanner, sim:scanner?script=gone+after+3+scans",
        "card-reader, pcsc:any",
        "card-reader, pcsc:ACR122",
        "card-reader, hid:///dev/input/by-id/none-event-kbd?order=lsb",
        "card-reader, sim:card-reader",
        "panel, gpio:pinctrl-rp1?door=17&call=22&lamp=23",
        "panel, sim:panel",
        "speaker, alsa:default",
        "speaker, sim:speaker"
    })
    void aSchemeTheSettingsTakeHasADriver(String device, String uri) {
        var text = new StringBuilder(OTHERS);
        for (var printer : new String[] {"page-printer", "receipt-printer"}) {
            if (!device.equals(printer)) {
                text.append("[devices.%s]%nuri = \"sim:%s\"%n".formatted(printer, printer));
            }
        }
        text.append("[devices.%s]%nuri = \"%s\"%n".formatted(device, uri));
        assertThat(ConfigReader.read(text.toString())).isInstanceOfSatisfying(ConfigReading.Valid.class, valid -> {
            var found = DeviceLookup.of(valid.config().devices(), new DeviceCatalog(Runnable::run));
            assertThat(found)
                    .isInstanceOfSatisfying(
                            DeviceLookup.Found.class, all -> all.devices().close());
        });
    }
}
