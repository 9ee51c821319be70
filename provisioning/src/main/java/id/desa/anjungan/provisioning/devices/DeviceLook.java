package id.desa.anjungan.provisioning.devices;

import id.desa.anjungan.config.DeviceSettings;
import id.desa.anjungan.device.catalog.DeviceCatalog;
import id.desa.anjungan.device.supervision.DeviceChange;
import id.desa.anjungan.device.supervision.DeviceReport;
import id.desa.anjungan.device.supervision.DeviceSupervisor;
import id.desa.anjungan.device.supervision.SupervisionSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// Opens the devices of the settings for a moment and says how they stand, where no kiosk holds them. Blocks for some
/// seconds at the most.
public final class DeviceLook {
    /// A device that talks by itself needs a moment to be opened.
    private static final Duration TO_OPEN = Duration.ofSeconds(4);

    private DeviceLook() {}

    public sealed interface Result {}

    public record Looked(List<DeviceReport> reports) implements Result {
        public Looked {
            reports = List.copyOf(reports);
        }
    }

    /// One or more have no driver.
    public record NotFound(List<DeviceLookup.Missing> missing) implements Result {
        public NotFound {
            missing = List.copyOf(missing);
        }
    }

    public static Result at(DeviceSettings settings) throws InterruptedException {
        return switch (DeviceLookup.of(settings, new DeviceCatalog(Runnable::run))) {
            case DeviceLookup.NotFound(var missing) -> new NotFound(missing);
            case DeviceLookup.Found(var devices) -> new Looked(looked(devices));
        };
    }

    private static List<DeviceReport> looked(Devices devices) throws InterruptedException {
        var changes = new LinkedBlockingQueue<DeviceChange>();
        try (var supervisor =
                new DeviceSupervisor(SupervisionSettings.STANDARD, RandomGenerator.getDefault(), changes::add)) {
            var _ = devices.under(supervisor);
            supervisor.start();
            supervisor.awaitFirstLooks();
            var end = System.nanoTime() + TO_OPEN.toNanos();
            while (!supervisor.reports().stream()
                    .allMatch(report -> report.status().works())) {
                if (changes.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS) == null) {
                    break; // nothing more will change in time
                }
            }
            return supervisor.reports();
        }
    }
}
