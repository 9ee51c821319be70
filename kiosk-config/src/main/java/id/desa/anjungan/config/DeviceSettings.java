package id.desa.anjungan.config;

import java.net.URI;
import java.util.Optional;

/// The devices by URI. Of those that are not printers, what is not named is not there.
public record DeviceSettings(
        PagePrinterSettings pagePrinter,
        ReceiptPrinterSettings receiptPrinter,
        Optional<URI> scanner,
        Optional<URI> cardReader,
        Optional<URI> panel,
        Optional<URI> speaker) {
    private static final String SURAT = "ipp://localhost/printers/surat";
    private static final String FIRST_USB_PRINTER = "escpos+usb:///dev/usb/lp0";

    /// @param paper `A4` or `F4`: what the tray holds
    public record PagePrinterSettings(URI uri, String paper) {}

    /// @param widthMm of the roll
    public record ReceiptPrinterSettings(URI uri, int widthMm) {}

    static DeviceSettings read(Section devices, boolean demo) {
        return new DeviceSettings(
                pagePrinter(devices.in("page-printer"), demo),
                receiptPrinter(devices.in("receipt-printer"), demo),
                named(
                        devices.in("scanner"),
                        Kinds.device("serial:///dev/ttyACM0", "serial", "hid", "camera", "sim"),
                        demo,
                        "Reads codes held before it"),
                named(
                        devices.in("card-reader"),
                        Kinds.device("pcsc:ACR122", "pcsc", "hid", "sim"),
                        demo,
                        "Reads the number of a card laid on it"),
                named(
                        devices.in("panel"),
                        Kinds.device("gpio:pinctrl-rp1?door=17&call=22&lamp=23", "gpio", "sim"),
                        demo,
                        "Switches and lamps of the box: door, presence, call button, lamp, buzzer"),
                named(
                        devices.in("speaker"),
                        Kinds.device("alsa:default", "alsa", "sim"),
                        demo,
                        "Voice and sounds; no screen speaks yet"));
    }

    private static PagePrinterSettings pagePrinter(Section printer, boolean demo) {
        var uri = printer.defaulted(
                "uri",
                Kinds.device(SURAT, "ipp", "ipps", "sim"),
                SURAT,
                "Prints letters: a queue of CUPS by its IPP address");
        refuseSimulated(printer, uri, demo);
        return new PagePrinterSettings(
                uri,
                printer.defaulted(
                        "paper", Kinds.choice("A4", "F4"), "A4", "The sheet in its tray; a letter is never scaled"));
    }

    private static ReceiptPrinterSettings receiptPrinter(Section printer, boolean demo) {
        var uri = printer.defaulted(
                "uri",
                Kinds.device(FIRST_USB_PRINTER, "escpos+usb", "escpos+serial", "escpos+tcp", "sim"),
                FIRST_USB_PRINTER,
                "Prints slips");
        refuseSimulated(printer, uri, demo);
        return new ReceiptPrinterSettings(
                uri, printer.defaulted("width-mm", Kinds.number(58, 80), 80L, "Width of the paper roll"));
    }

    private static Optional<URI> named(Section device, Kind<URI> kind, boolean demo, String meaning) {
        var uri = device.optional("uri", kind, meaning);
        uri.ifPresent(name -> refuseSimulated(device, name, demo));
        return uri;
    }

    private static void refuseSimulated(Section device, URI uri, boolean demo) {
        if ("sim".equals(uri.getScheme()) && !demo) {
            device.problem(
                    ProblemKind.SIMULATED,
                    "uri",
                    "is a simulated device",
                    "write a real one, or demo = true under [kiosk]");
        }
    }
}
