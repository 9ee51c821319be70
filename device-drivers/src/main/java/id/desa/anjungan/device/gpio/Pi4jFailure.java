package id.desa.anjungan.device.gpio;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.file.DeviceUnusable;

/// What Pi4J throws, as a cause.
final class Pi4jFailure {
    private Pi4jFailure() {}

    static DeviceUnusable gone(RuntimeException failure) {
        return new DeviceUnusable(OfflineCause.UNPLUGGED, reason(failure));
    }

    /// Pi4J hands on the C library's words, in a cause of a cause.
    static DeviceUnusable atOpening(Throwable failure) {
        var reason = reason(failure);
        if (reason.contains("busy")) {
            return new DeviceUnusable(OfflineCause.TAKEN, reason);
        }
        if (reason.contains("Permission denied") || reason.contains("not permitted")) {
            return new DeviceUnusable(OfflineCause.NO_PERMISSION, reason);
        }
        return new DeviceUnusable(OfflineCause.WRONG_KIND, reason);
    }

    static String reason(Throwable failure) {
        var deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }
}
