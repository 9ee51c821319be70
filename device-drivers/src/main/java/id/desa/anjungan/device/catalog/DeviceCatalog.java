package id.desa.anjungan.device.catalog;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.CardReader;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.device.Speaker;
import java.util.concurrent.Executor;

/// Finds the driver of a device by its URI. No device is asked here: one that is away is found, and says so itself.
/// Which URIs there are stands in one class for each port, beside this one.
public final class DeviceCatalog {
    private final Executor events;

    /// @param events where scanners, card readers and panels tell their listeners
    public DeviceCatalog(Executor events) {
        this.events = events;
    }

    public Lookup<PagePrinter> pagePrinter(String uri) {
        return PagePrinters.find(DeviceUri.parse(uri));
    }

    public Lookup<ReceiptPrinter> receiptPrinter(String uri) {
        return ReceiptPrinters.find(DeviceUri.parse(uri));
    }

    public Lookup<BarcodeScanner> barcodeScanner(String uri) {
        return BarcodeScanners.find(DeviceUri.parse(uri), events);
    }

    public Lookup<CardReader> cardReader(String uri) {
        return CardReaders.find(DeviceUri.parse(uri), events);
    }

    public Lookup<Panel> panel(String uri) {
        return Panels.find(DeviceUri.parse(uri), events);
    }

    public Lookup<Speaker> speaker(String uri) {
        return Speakers.find(DeviceUri.parse(uri));
    }
}
