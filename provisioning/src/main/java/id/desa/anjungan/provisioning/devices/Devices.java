package id.desa.anjungan.provisioning.devices;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.CardReader;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.device.Speaker;
import id.desa.anjungan.device.supervision.DeviceSupervisor;
import java.util.Optional;

/// What hangs on the kiosk's cables.
public record Devices(
        PagePrinter letters,
        ReceiptPrinter slips,
        Optional<BarcodeScanner> scanner,
        Optional<CardReader> cards,
        Optional<Panel> panel,
        Optional<Speaker> speaker)
        implements AutoCloseable {
    /// The two that no kiosk is without.
    public static Devices printers(PagePrinter letters, ReceiptPrinter slips) {
        return new Devices(letters, slips, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The same devices, each kept by the supervisor, which closes them from now on.
    public Devices under(DeviceSupervisor supervisor) {
        var supervised = new Devices(
                supervisor.pagePrinter(DeviceNames.LETTERS, letters),
                supervisor.receiptPrinter(DeviceNames.SLIPS, slips),
                scanner,
                cards,
                panel,
                speaker);
        scanner.ifPresent(one -> supervisor.peripheral(DeviceNames.SCANNER, one, one::status));
        cards.ifPresent(one -> supervisor.peripheral(DeviceNames.CARDS, one, one::status));
        panel.ifPresent(one -> supervisor.peripheral(DeviceNames.PANEL, one, one::status));
        speaker.ifPresent(one -> supervisor.peripheral(DeviceNames.SPEAKER, one, one::status));
        return supervised;
    }

    @Override
    public void close() {
        speaker.ifPresent(Speaker::close);
        panel.ifPresent(Panel::close);
        cards.ifPresent(CardReader::close);
        scanner.ifPresent(BarcodeScanner::close);
        slips.close();
        letters.close();
    }
}
