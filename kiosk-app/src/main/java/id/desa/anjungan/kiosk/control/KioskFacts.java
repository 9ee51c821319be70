package id.desa.anjungan.kiosk.control;

import id.desa.anjungan.device.supervision.DeviceReport;
import id.desa.anjungan.kiosk.health.Readiness;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a running kiosk can say of itself. Any thread; may wait for the disk.
public interface KioskFacts {
    String kioskId();

    boolean demo();

    Duration uptime();

    Readiness readiness();

    List<DeviceReport> devices();

    /// Messages that wait for the village, by lane.
    Map<String, Integer> waiting();

    /// Since the village last answered.
    Optional<Duration> sinceContact();

    /// Whether a resident has begun something.
    boolean serving();

    /// What does not move any more although nothing outside can hold it up.
    Optional<String> standsStill();
}
