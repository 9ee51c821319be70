package id.desa.anjungan.provisioning.ctl;

/// Exit codes: those of sysexits.h, and 1 where the program did its work and found something to mend.
public final class Exit {
    public static final int GOOD = 0;
    public static final int SOMETHING_TO_MEND = 1;
    public static final int USAGE = 64;
    public static final int BAD_DATA = 65;
    public static final int NO_INPUT = 66;
    /// No kiosk runs here, or it does not answer.
    public static final int UNAVAILABLE = 69;
    public static final int BUG = 70;
    public static final int CANNOT_WRITE = 73;
    /// A resident is served: the same works later.
    public static final int TRY_LATER = 75;
    public static final int NO_PERMISSION = 77;
    public static final int CONFIG = 78;

    private Exit() {}
}
