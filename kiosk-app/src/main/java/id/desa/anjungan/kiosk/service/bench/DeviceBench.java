package id.desa.anjungan.kiosk.service.bench;

import id.desa.anjungan.device.DeviceStatus;
import id.desa.anjungan.device.Panel;
import id.desa.anjungan.provisioning.check.Finding;
import id.desa.anjungan.provisioning.check.TestBench;
import id.desa.anjungan.provisioning.check.TestResult;
import id.desa.anjungan.provisioning.check.TestSheet;
import id.desa.anjungan.provisioning.check.Trials;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// The tests of `anjunganctl`, as service mode leads through them: the same trials, and one memory of the last results.
///
/// @param bench what is tried
/// @param status how a device stands now; empty where there is none
/// @param sheet what stands on a print that is made now
/// @param done is told after each trial, as a lamp that blinked has to be set as before
public record DeviceBench(
        TestBench bench,
        Function<Instrument, Optional<? extends DeviceStatus>> status,
        TestMemory memory,
        Supplier<TestSheet> sheet,
        Runnable done)
        implements Workbench {
    private static final String NOT_THERE = "not-there";

    @Override
    public List<DeviceLine> lines() {
        return Arrays.stream(Instrument.values()).map(this::line).toList();
    }

    private DeviceLine line(Instrument instrument) {
        var touch = instrument == Instrument.TOUCH;
        var now = status.apply(instrument);
        return new DeviceLine(
                instrument,
                touch || now.isPresent(),
                touch || now.filter(DeviceStatus::works).isPresent(),
                now.map(DeviceStatus::keywords).orElse(touch ? "ready" : ""),
                instrument == Instrument.PANEL
                        ? bench.panel().map(Panel::inputs).orElse(Set.of())
                        : Set.of(),
                memory.last(instrument));
    }

    @Override
    public Finding run(Instrument instrument) throws InterruptedException {
        if (status.apply(instrument).isEmpty()) {
            return new Finding.Failed(NOT_THERE);
        }
        var trials = new Trials(bench);
        var found = switch (instrument) {
            case LETTERS -> trials.page(sheet.get());
            case SLIPS -> trials.slip(sheet.get());
            case PANEL -> trials.lamp();
            case SPEAKER -> trials.sound();
            case SCANNER, CARDS, TOUCH -> throw new IllegalArgumentException(instrument + " waits for a hand");
        };
        done.run();
        return found;
    }

    @Override
    public void keep(TestResult result) {
        memory.keep(result);
    }
}
