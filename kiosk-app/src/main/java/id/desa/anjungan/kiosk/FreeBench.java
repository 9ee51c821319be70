package id.desa.anjungan.kiosk;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.CardReader;
import id.desa.anjungan.device.Device;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.device.Speaker;
import id.desa.anjungan.kiosk.print.JobNames;
import id.desa.anjungan.kiosk.service.bench.DeviceLine;
import id.desa.anjungan.kiosk.service.bench.Finding;
import id.desa.anjungan.kiosk.service.bench.Instrument;
import id.desa.anjungan.kiosk.service.bench.TestResult;
import id.desa.anjungan.kiosk.service.bench.Trial;
import id.desa.anjungan.kiosk.service.bench.Workbench;
import id.desa.anjungan.provisioning.check.Sensed;
import id.desa.anjungan.provisioning.check.TestBench;
import id.desa.anjungan.provisioning.check.TestSheet;
import id.desa.anjungan.provisioning.check.Trials;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The devices of a box that is no kiosk yet, as far as it has found them.
record FreeBench(
        Optional<PagePrinter> page,
        Optional<ReceiptPrinter> receipt,
        Supplier<Optional<BarcodeScanner>> found,
        JobNames names,
        TestMemory memory,
        Supplier<TestSheet> sheet)
        implements Workbench, TestBench {
    @Override
    public List<DeviceLine> lines() {
        return Arrays.stream(Instrument.values()).map(this::line).toList();
    }

    private DeviceLine line(Instrument instrument) {
        Optional<? extends Device> device = switch (instrument) {
            case LETTERS -> page;
            case SLIPS -> receipt;
            case SCANNER -> found.get();
            case CARDS, PANEL, SPEAKER, TOUCH -> Optional.empty();
        };
        var touch = instrument == Instrument.TOUCH;
        var status = device.map(Device::status);
        return new DeviceLine(
                instrument,
                touch || device.isPresent(),
                touch || status.filter(known -> known.works()).isPresent(),
                status.map(known -> known.keywords()).orElse(touch ? "ready" : ""),
                Set.of(),
                memory.last(instrument));
    }

    @Override
    public Finding run(Trial trial) throws InterruptedException {
        var trials = new Trials(this);
        return switch (trial) {
            case PAGE -> page.isEmpty() ? none() : TestMemory.found(trials.page(sheet.get()));
            case SLIP -> receipt.isEmpty() ? none() : TestMemory.found(trials.slip(sheet.get()));
            case LAMP, SOUND -> none();
        };
    }

    private static Finding none() {
        return new Finding.Failed("not-there");
    }

    @Override
    public void keep(Instrument instrument, TestResult result) {
        memory.keep(instrument, result);
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
