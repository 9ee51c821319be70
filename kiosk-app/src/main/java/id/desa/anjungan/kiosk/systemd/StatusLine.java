package id.desa.anjungan.kiosk.systemd;

import id.desa.anjungan.kiosk.health.Readiness;

/// What `systemctl status` says of the kiosk.
public final class StatusLine {
    private StatusLine() {}

    /// Such as `serving, with P11`, or `no letters: P10 V10`.
    public static String of(Readiness now) {
        if (now.codes().isEmpty()) {
            return "serving";
        }
        return (now.canServe() ? "serving, with " : "no letters: ") + now;
    }
}
