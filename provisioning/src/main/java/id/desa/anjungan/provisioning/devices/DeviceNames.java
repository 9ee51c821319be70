package id.desa.anjungan.provisioning.devices;

/// What the devices are called in events, listings and `kiosk.toml`.
public final class DeviceNames {
    public static final String LETTERS = "page-printer";
    public static final String SLIPS = "receipt-printer";
    public static final String SCANNER = "scanner";
    public static final String CARDS = "card-reader";
    public static final String PANEL = "panel";
    public static final String SPEAKER = "speaker";

    private DeviceNames() {}
}
