package id.desa.anjungan.device.file;

import id.desa.anjungan.device.OfflineCause;
import java.io.IOException;

/// A device that cannot be opened, or is gone, with the cause.
public final class DeviceUnusable extends IOException {
    private static final long serialVersionUID = 1;

    private final OfflineCause cause;

    /// @param detail for a technician; never personal
    public DeviceUnusable(OfflineCause cause, String detail) {
        super(detail);
        this.cause = cause;
    }

    public OfflineCause offlineCause() {
        return cause;
    }

    /// Of any failure: the cause it carries, or that it went away.
    public static OfflineCause causeOf(IOException failure) {
        return failure instanceof DeviceUnusable unusable ? unusable.cause : OfflineCause.UNPLUGGED;
    }
}
