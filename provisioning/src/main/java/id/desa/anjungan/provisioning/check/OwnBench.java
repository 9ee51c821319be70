package id.desa.anjungan.provisioning.check;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.CardReader;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.device.Speaker;
import id.desa.anjungan.provisioning.devices.Devices;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Devices nobody else uses: no kiosk runs on this machine.
public final class OwnBench implements TestBench {
    private final Devices devices;
    private final RandomGenerator random;
    private volatile Consumer<Sensed> listener = _ -> {};

    public OwnBench(Devices devices, RandomGenerator random) {
        this.devices = devices;
        this.random = random;
        devices.scanner().ifPresent(scanner -> scanner.onScan(event -> listener.accept(new Sensed.Code(event))));
        devices.cards().ifPresent(cards -> cards.onCard(event -> listener.accept(new Sensed.Card(event))));
        devices.panel().ifPresent(panel -> panel.onChange(change -> listener.accept(new Sensed.Switch(change))));
    }

    @Override
    public PagePrinter letters() {
        return devices.letters();
    }

    @Override
    public ReceiptPrinter slips() {
        return devices.slips();
    }

    @Override
    public Optional<BarcodeScanner> scanner() {
        return devices.scanner();
    }

    @Override
    public Optional<CardReader> cards() {
        return devices.cards();
    }

    @Override
    public Optional<Panel> panel() {
        return devices.panel();
    }

    @Override
    public Optional<Speaker> speaker() {
        return devices.speaker();
    }

    @Override
    public PrintRef jobName() {
        return new PrintRef("uji-" + HexFormat.of().toHexDigits(random.nextLong()));
    }

    @Override
    public Listening listen(Consumer<Sensed> next) {
        listener = next;
        return () -> listener = _ -> {};
    }
}
