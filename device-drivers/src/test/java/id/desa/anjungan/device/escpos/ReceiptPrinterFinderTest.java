package id.desa.anjungan.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.inventory.FoundDevice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptPrinterFinderTest {
    @TempDir
    private Path root;

    private ReceiptPrinterFinder finder;

    @BeforeEach
    void looksAtAMachineOfItsOwn() {
        finder = new ReceiptPrinterFinder(root);
    }

    private void usb(String name, String id, String product) throws IOException {
        write("dev/usb/" + name, "");
        var device = root.resolve("sys/devices/usb1/" + name);
        write("sys/devices/usb1/" + name + "/product", product);
        Files.createDirectories(device.resolve("1-1:1.0"));
        if (!id.isEmpty()) {
            write("sys/devices/usb1/" + name + "/1-1:1.0/ieee1284_id", id + "\n");
        }
        var link = root.resolve("sys/class/usbmisc/" + name + "/device");
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, device.resolve("1-1:1.0"));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    @Test
    void findsAPrinterOnUsbByTheNameItGivesItself() throws IOException {
        usb("lp0", "MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;CLS:PRINTER;", "TM-T20II");
        assertThat(finder.find())
                .containsExactly(new FoundDevice(
                        "receipt-printer",
                        "escpos+usb:///dev/usb/lp0?model=epson-tm-t20",
                        "EPSON TM-T20II",
                        new PrinterStatus.Silent()));
    }

    @Test
    void fallsBackOnTheProductOfACloneThatSaysNothingElse() throws IOException {
        usb("lp1", "", "USB Printing Support POS58");
        assertThat(finder.find())
                .extracting(FoundDevice::uri)
                .containsExactly("escpos+usb:///dev/usb/lp1?model=clone-58");
    }

    @Test
    void leavesLasersToOthers() throws IOException {
        usb("lp0", "MANUFACTURER:HP;COMMAND SET:PJL,PCL,POSTSCRIPT;MODEL:LaserJet;", "LaserJet");
        assertThat(finder.find()).isEmpty();
    }

    @Test
    void namesSerialPortsThatOneCouldHangOn() throws IOException {
        write("dev/serial/by-id/usb-FTDI_FT232R_USB_UART_A1-if00-port0", "");
        assertThat(finder.find())
                .containsExactly(new FoundDevice(
                        "receipt-printer",
                        "escpos+serial:///dev/serial/by-id/usb-FTDI_FT232R_USB_UART_A1-if00-port0",
                        "FTDI FT232R USB UART A1",
                        new PrinterStatus.Silent()));
    }

    @Test
    void findsNothingOnAMachineWithoutAny() {
        assertThat(finder.find()).isEmpty();
    }
}
