package id.desa.anjungan.kiosk.enrol;

import id.desa.anjungan.backend.api.fleet.StickInvite;
import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.provisioning.stick.StickReader;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;
import java.util.function.Supplier;

/// Looks at what a box has. Blocks as long as its devices do.
public record EnrolSenses(
        Supplier<Optional<BarcodeScanner>> scanner,
        Optional<PagePrinter> letters,
        Optional<ReceiptPrinter> slips,
        StickReader stick) {
    public EnrolFacts look() {
        return new EnrolFacts(
                scanner.get()
                        .map(BarcodeScanner::status)
                        .filter(PeripheralStatus.Ready.class::isInstance)
                        .isPresent(),
                hasNetwork(),
                letters.map(PagePrinter::status)
                        .filter(PrinterStatus.Ready.class::isInstance)
                        .isPresent(),
                slips.map(ReceiptPrinter::status)
                        .filter(PrinterStatus.Ready.class::isInstance)
                        .isPresent(),
                stick.has(StickInvite.FILE));
    }

    /// Whether an address of this machine is not only its own: enough to be worth trying.
    private static boolean hasNetwork() {
        try {
            return NetworkInterface.networkInterfaces().anyMatch(EnrolSenses::leadsOut);
        } catch (SocketException none) {
            return false;
        }
    }

    private static boolean leadsOut(NetworkInterface network) {
        try {
            return network.isUp()
                    && !network.isLoopback()
                    && network.inetAddresses().anyMatch(address -> !address.isLinkLocalAddress());
        } catch (SocketException gone) {
            return false;
        }
    }
}
