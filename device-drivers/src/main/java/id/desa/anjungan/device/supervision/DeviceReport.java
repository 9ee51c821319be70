package id.desa.anjungan.device.supervision;

import id.desa.anjungan.device.Capability;
import id.desa.anjungan.device.DeviceStatus;
import id.desa.anjungan.device.Statistic;
import java.util.Map;
import java.util.Set;

/// How one device stands and what it has done since it was made.
public record DeviceReport(
        String device, DeviceStatus status, Set<Capability> capabilities, Map<Statistic, Long> statistics) {
    public DeviceReport {
        capabilities = Set.copyOf(capabilities);
        statistics = Map.copyOf(statistics);
    }
}
