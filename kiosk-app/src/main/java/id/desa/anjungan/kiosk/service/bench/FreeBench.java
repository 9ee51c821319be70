package id.desa.anjungan.kiosk.service.bench;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.CardReader;
import id.desa.anjungan.device.Device;
import id.desa.anjungan.device.DeviceStatus;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.device.Speaker;
import id.desa.anjungan.kiosk.print.JobNames;
import id.desa.anjungan.provisioning.check.Sensed;
import id.desa.anjungan.provisioning.check.TestBench;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The devices of a box that is no kiosk yet, as far as it has found them.
public record FreeBench(
        Optional<PagePrinter> page,
        Optional<ReceiptPrinter> receipt,
        Supplier<Optional<BarcodeScanner>> found,
        JobNames names)
        implements TestBench {
    public Optional<? extends DeviceStatus> status(Instrument instrument) {
        Optional<? extends Device> device = switch (instrument) {
            case LETTERS -> page;
            case SLIPS -> receipt;
            case SCANNER -> found.get();
            case CARDS, PANEL, SPEAKER, TOUCH -> Optional.empty();
        };
        return device.map(Device::status);
    }

    @Override
    public PagePrinter letters() {
        return page.orElseThrow();
    }

    @Override
    public ReceiptPrinter slips() {
        return receipt.orElseThrow();
    }

    @Override
    public Optional<BarcodeScanner> scanner() {
        return found.get();
    }

    @Override
    public Optional<CardReader> cards() {
        return Optional.empty();
    }

    @Override
    public Optional<Panel> panel() {
        return Optional.empty();
    }

    @Override
    public Optional<Speaker> speaker() {
        return Optional.empty();
    }

    @Override
    public PrintRef jobName() {
        return names.get();
    }

    @Override
    public Listening listen(Consumer<Sensed> listener) {
        return () -> {};
    }
}
