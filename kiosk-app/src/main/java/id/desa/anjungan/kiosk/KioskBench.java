package id.desa.anjungan.kiosk;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.CardReader;
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

/// The devices of this kiosk, lent to a test while nobody is served.
record KioskBench(KeptDevices devices, JobNames names) implements TestBench {
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
        return devices.kept().scanner();
    }

    @Override
    public Optional<CardReader> cards() {
        return devices.kept().cards();
    }

    @Override
    public Optional<Panel> panel() {
        return devices.kept().panel();
    }

    @Override
    public Optional<Speaker> speaker() {
        return devices.kept().speaker();
    }

    @Override
    public PrintRef jobName() {
        return names.get();
    }

    @Override
    public Listening listen(Consumer<Sensed> listener) {
        return devices.lend(listener);
    }
}
