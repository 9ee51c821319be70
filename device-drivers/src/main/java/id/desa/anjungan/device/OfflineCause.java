package id.desa.anjungan.device;

import java.util.Locale;

/// Why a device does not answer, as far as this side of the cable can tell.
public enum OfflineCause {
    /// Nothing is there under its name: never plugged in, or named wrongly.
    NOT_FOUND(Mender.TECHNICIAN),
    /// It was there and went: a plug, a cable, its power.
    UNPLUGGED(Mender.OFFICER),
    /// It is there and says nothing.
    NO_ANSWER(Mender.OFFICER),
    /// The kiosk's user may not open it: a udev rule or a group is missing.
    NO_PERMISSION(Mender.TECHNICIAN),
    /// The name leads to something else: a directory, a file, another kind of device.
    WRONG_KIND(Mender.TECHNICIAN),
    /// Somebody else holds it, perhaps this kiosk under a second name.
    TAKEN(Mender.TECHNICIAN),
    /// A program it needs does not run: `cupsd`, `pcscd`, `ffmpeg`.
    NO_SERVICE(Mender.TECHNICIAN),
    /// Comes and goes so often that it counts as away until it holds: a loose plug, too little power.
    UNSTEADY(Mender.TECHNICIAN);

    private final Mender mender;

    OfflineCause(Mender mender) {
        this.mender = mender;
    }

    public Mender mender() {
        return mender;
    }

    /// Such as `not-found`.
    public String keyword() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
