package id.desa.anjungan.kiosk;

import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.supervision.DeviceReport;
import id.desa.anjungan.kiosk.service.bench.DeviceLine;
import id.desa.anjungan.kiosk.service.bench.Finding;
import id.desa.anjungan.kiosk.service.bench.Instrument;
import id.desa.anjungan.kiosk.service.bench.TestResult;
import id.desa.anjungan.kiosk.service.bench.Trial;
import id.desa.anjungan.kiosk.service.bench.Workbench;
import id.desa.anjungan.provisioning.check.TestSheet;
import id.desa.anjungan.provisioning.check.Trials;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The tests of `anjunganctl`, as service mode leads through them: the same trials, and one memory of the last results.
record ServiceWorkbench(KeptDevices devices, Trials trials, TestMemory memory, Supplier<TestSheet> sheet)
        implements Workbench {
    @Override
    public List<DeviceLine> lines() {
        var reports = devices.reports();
        return Arrays.stream(Instrument.values())
                .map(instrument -> line(
                        instrument,
                        reports.stream()
                                .filter(report -> report.device().equals(instrument.device()))
                                .findFirst()))
                .toList();
    }

    private DeviceLine line(Instrument instrument, Optional<DeviceReport> report) {
        var touch = instrument == Instrument.TOUCH;
        return new DeviceLine(
                instrument,
                touch || report.isPresent(),
                touch || report.filter(known -> known.status().works()).isPresent(),
                report.map(known -> known.status().keywords()).orElse(touch ? "ready" : ""),
                instrument == Instrument.PANEL ? wired() : Set.of(),
                memory.last(instrument));
    }

    private Set<Panel.Input> wired() {
        return devices.kept().panel().map(Panel::inputs).orElse(Set.of());
    }

    @Override
    public Finding run(Trial trial) throws InterruptedException {
        var found = switch (trial) {
            case PAGE -> trials.page(sheet.get());
            case SLIP -> trials.slip(sheet.get());
            case LAMP -> trials.lamp();
            case SOUND -> trials.sound();
        };
        devices.lightAsReady();
        return TestMemory.found(found);
    }

    @Override
    public void keep(Instrument instrument, TestResult result) {
        memory.keep(instrument, result);
    }
}
