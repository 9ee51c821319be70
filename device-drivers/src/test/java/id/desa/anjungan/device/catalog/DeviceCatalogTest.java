package id.desa.anjungan.device.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.BarcodeScanner.Scan;
import id.desa.anjungan.device.CardReader.Present;
import id.desa.anjungan.device.CardUid;
import id.desa.anjungan.device.Symbology;
import id.desa.anjungan.device.camera.CameraBarcodeScanner;
import id.desa.anjungan.device.card.PcscCardReader;
import id.desa.anjungan.device.card.WedgeCardReader;
import id.desa.anjungan.device.catalog.Lookup.Found;
import id.desa.anjungan.device.catalog.Lookup.NoDriver;
import id.desa.anjungan.device.cups.CupsPagePrinter;
import id.desa.anjungan.device.escpos.EscPosReceiptPrinter;
import id.desa.anjungan.device.scanner.SerialScanner;
import id.desa.anjungan.device.scanner.WedgeScanner;
import id.desa.anjungan.device.sim.SimulatedBarcodeScanner;
import id.desa.anjungan.device.sim.SimulatedCardReader;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import id.desa.anjungan.device.sound.AlsaSpeaker;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceCatalogTest {
    private final DeviceCatalog catalog = new DeviceCatalog(Runnable::run);

    @Test
    void findsEachDriverByItsUri() {
        assertThat(device(catalog.pagePrinter("ipp://localhost/printers/surat")))
                .isInstanceOf(CupsPagePrinter.class);
        assertThat(device(catalog.pagePrinter(
                        "ipps://10.0.0.5/ipp/print?counter=snmp://desa@10.0.0.5&pin=" + "ab".repeat(32))))
                .isInstanceOf(CupsPagePrinter.class);
        assertThat(device(catalog.pagePrinter("ipp://localhost/printers/surat?counter=pjl://10.0.0.5:9100")))
                .isInstanceOf(CupsPagePrinter.class);
        assertThat(device(catalog.pagePrinter("sim:page-printer?pace=instant")))
                .isInstanceOf(SimulatedPagePrinter.class);
        assertThat(device(catalog.receiptPrinter("escpos+tcp://10.0.0.9?paper=58&confirm=no")))
                .isInstanceOf(EscPosReceiptPrinter.class);
        assertThat(device(catalog.receiptPrinter("escpos+usb:///dev/usb/lp0?model=epson-tm-t20&paper=58&qr=native")))
                .isInstanceOf(EscPosReceiptPrinter.class);
        assertThat(device(catalog.receiptPrinter("escpos+serial:///dev/ttyUSB0?baud=9600&handshake=yes")))
                .isInstanceOf(EscPosReceiptPrinter.class);
        assertThat(device(catalog.receiptPrinter("sim:receipt-printer"))).isInstanceOf(SimulatedReceiptPrinter.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "?",
                ":",
                "surat",
                "ipp:",
                "ipp://",
                "ipp:///printers/surat",
                "ipp://localhost",
                "usb://x",
                "sim:",
                "sim:receipt-printer",
                "sim:page-printer?pace",
                "sim:page-printer?pace=slow",
                "sim:page-printer?script=fire+at+2s",
                "sim:page-printer?speed=1",
                "ipp://localhost/printers/surat?x=1",
                "ipp://localhost/printers/surat?counter=",
                "ipp://localhost/printers/surat?counter=lpd://10.0.0.5",
                "ipp://localhost/printers/surat?counter=snmp://",
                "ipp://localhost/printers/surat?counter=snmp://my_printer", // no host to Java
                "ipp://localhost/printers/surat?counter=pjl://10.0.0.5:70000",
                "ipp://localhost/printers/surat?counter=ipp://10.0.0.5/a|b",
                "ipp://localhost/printers/surat?counter=ipp://10.0.0.5",
                "ipps://localhost/printers/surat?pin=ab",
                "ipp://exa mple/p",
                "%",
                "\u0000"
            })
    void answersWithAReasonToAnythingElse(String uri) {
        assertThat(catalog.pagePrinter(uri))
                .isInstanceOfSatisfying(
                        NoDriver.class, none -> assertThat(none.reason()).isNotBlank());
    }

    @Test
    void saysWhatToWriteInstead() {
        assertThat(catalog.receiptPrinter("escpos+tcp://10.0.0.9:9100?paper=112"))
                .isEqualTo(new NoDriver<>("\"112\" is no value of \"paper\"; write 58 or 80"));
        assertThat(catalog.receiptPrinter("escpos+tcp://10.0.0.9:9100?kertas=80"))
                .isEqualTo(
                        new NoDriver<>("the option \"kertas\" is unknown; there is confirm or model or paper or qr"));
        assertThat(catalog.receiptPrinter("escpos+usb:///dev/usb/lp0?model=tm-u220"))
                .isEqualTo(new NoDriver<>("\"tm-u220\" is no value of \"model\"; write clone-58 or clone-80 or"
                        + " epson-tm-t20 or epson-tm-t82 or epson-tm-t88 or generic-80"));
        assertThat(catalog.receiptPrinter("escpos+usb:///dev/usb/lp0?model=clone-58&paper=80"))
                .isEqualTo(new NoDriver<>("clone-58 takes no paper of 80 mm; leave paper out"));
        assertThat(catalog.receiptPrinter("escpos+usb:///dev/usb/lp0?model=clone-58&qr=native"))
                .isEqualTo(new NoDriver<>("clone-58 draws no QR code itself; write qr=raster"));
        assertThat(catalog.receiptPrinter("escpos+usb:///dev/usb/lp0?baud=9600"))
                .isEqualTo(new NoDriver<>("the option \"baud\" is unknown; there is confirm or model or paper or qr"));
        assertThat(catalog.receiptPrinter("escpos+usb://lp0"))
                .isEqualTo(new NoDriver<>("a device is missing: write escpos+usb:///dev/usb/lp0"));
        assertThat(catalog.barcodeScanner("usb:///dev/scanner"))
                .isInstanceOfSatisfying(
                        NoDriver.class,
                        none -> assertThat(none.reason())
                                .startsWith("no driver for a scanner like that: write ")
                                .contains("sim:scanner"));
        assertThat(catalog.barcodeScanner("serial:ttyACM0"))
                .isEqualTo(new NoDriver<>("the path of a device is missing: write serial:///dev/ttyACM0"));
        assertThat(catalog.barcodeScanner("hid:///dev/input/event-none?layout=de"))
                .isEqualTo(new NoDriver<>("\"de\" is no value of \"layout\"; write fr or id or us"));
    }

    @Test
    void findsScannersAndTypingCardReadersThatMayBeAway() {
        try (var serial = device(catalog.barcodeScanner("serial:///dev/none-like-this?baud=115200"));
                var wedge = device(catalog.barcodeScanner("hid:///dev/input/by-id/none-like-this?layout=id"));
                var camera =
                        device(catalog.barcodeScanner("camera:///dev/none-like-this?width=640&height=480&rate=5"));
                var typing = device(catalog.cardReader("hid:///dev/input/by-id/none-like-this?order=lsb"))) {
            assertThat(serial).isInstanceOf(SerialScanner.class);
            assertThat(wedge).isInstanceOf(WedgeScanner.class);
            assertThat(camera).isInstanceOf(CameraBarcodeScanner.class);
            assertThat(typing).isInstanceOf(WedgeCardReader.class);
        }
    }

    @Test
    void findsCardReadersAndSpeakersThatMayBeAway() {
        try (var any = device(catalog.cardReader("pcsc:any"));
                var named = device(catalog.cardReader("pcsc:ACS%20ACR122U"));
                var speaker = device(catalog.speaker("alsa:plughw:CARD=Headphones,DEV=0"))) {
            assertThat(any).isInstanceOf(PcscCardReader.class);
            assertThat(named).isInstanceOf(PcscCardReader.class);
            assertThat(speaker).isInstanceOf(AlsaSpeaker.class);
        }
        assertThat(catalog.cardReader("pcsc:?x=1")).isInstanceOf(NoDriver.class);
        assertThat(catalog.speaker("alsa:")).isInstanceOf(NoDriver.class);
        assertThat(catalog.speaker("alsa:--help")).isInstanceOf(NoDriver.class);
    }

    @Test
    void hearsTheSimulatedScannerAndCardReader() {
        var heard = new ArrayList<Object>();
        var scanner = device(catalog.barcodeScanner("sim:scanner"));
        scanner.onScan(heard::add);
        ((SimulatedBarcodeScanner) scanner).show("kode");
        var reader = device(catalog.cardReader("sim:card-reader"));
        reader.onCard(heard::add);
        ((SimulatedCardReader) reader).insert("04A1B2C3");
        assertThat(heard).containsExactly(new Scan("kode", Symbology.QR_CODE), new Present(new CardUid("04A1B2C3")));
        scanner.close();
        ((SimulatedBarcodeScanner) scanner).show("lagi");
        assertThat(heard).hasSize(2);
    }

    @Test
    void findsThePanelByTheLabelOrTheDeviceOfItsChip() {
        for (var uri : List.of(
                "sim:panel",
                "gpio:none-like-this?door=17&presence=27&call=22&lamp=23&buzzer=24",
                "gpio:none-like-this?call=22&call-active=high&call-pull=down&lamp=23&lamp-active=low&debounce=50",
                "gpio:/dev/none-like-this?door=0",
                "gpio:gpio-brcmstb@107d508500?lamp=3")) {
            device(catalog.panel(uri)).close();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                gpio:pinctrl-rp1                       | no line is named
                gpio:pinctrl-rp1?debounce=20           | no line is named
                gpio:?door=17                          | write gpio:pinctrl-rp1?door=17
                gpio:/?door=17                         | no gpiochip is named
                gpio://pinctrl-rp1?door=17             | no gpiochip is named
                gpio:pinctrl-rp1?door=17&call=17       | line 17 is given to both call and door
                gpio:pinctrl-rp1?door=17&lamp=017      | is given to both door and lamp
                gpio:pinctrl-rp1?door=17&pintu=18      | the option "pintu" is unknown
                gpio:pinctrl-rp1?door=GPIO17           | write a number from 0 to 1023
                gpio:pinctrl-rp1?door=17&lamp-active=low | write lamp=17 as well
                gpio:pinctrl-rp1?door=17&door-pull=to  | write down or none or up
                gpio:pinctrl-rp1?door=17&debounce=0    | write a number from 1 to 500
                panel:gpio                             | write gpio:pinctrl-rp1?door=17
                """)
    void saysWhatIsWrongWithAPanelsLines(String uri, String reason) {
        assertThat(catalog.panel(uri))
                .isInstanceOfSatisfying(
                        NoDriver.class, none -> assertThat(none.reason()).contains(reason));
    }

    private static <D> D device(Lookup<D> lookup) {
        return switch (lookup) {
            case Found<D>(var device) -> device;
            case NoDriver<D>(var reason) -> throw new AssertionError(reason);
        };
    }
}
