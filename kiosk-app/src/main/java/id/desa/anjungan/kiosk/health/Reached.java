package id.desa.anjungan.kiosk.health;

import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.supervision.DeviceReport;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What answers this kiosk now, well or not: a printer without paper does, one that is not there does not.
public final class Reached {
    public static final String VILLAGE = "village";
    private static final Set<HealthCode> OF_THE_LINK = EnumSet.of(
            HealthCode.LINK_DOWN, HealthCode.LINK_PORTAL, HealthCode.LINK_UNTRUSTED, HealthCode.CERTIFICATE_DATE);

    private Reached() {}

    /// Names of devices, and [#VILLAGE].
    ///
    /// @param contact since the village last answered; empty where it has not since the program began
    public static Set<String> of(Collection<DeviceReport> devices, Readiness readiness, Optional<?> contact) {
        var all = devices.stream()
                .filter(Reached::answers)
                .map(DeviceReport::device)
                .collect(Collectors.toSet());
        if (contact.isPresent() && readiness.codes().stream().noneMatch(OF_THE_LINK::contains)) {
            all.add(VILLAGE);
        }
        return Set.copyOf(all);
    }

    private static boolean answers(DeviceReport report) {
        return switch (report.status()) {
            case PrinterStatus.Offline _, PeripheralStatus.Offline _ -> false;
            case PrinterStatus.Ready _, PrinterStatus.Stopped _, PrinterStatus.Silent _, PeripheralStatus.Ready _ ->
                true;
        };
    }
}
