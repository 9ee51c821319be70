package id.desa.anjungan.kiosk.service.network;

import java.util.Locale;

/// What came of joining a Wi-Fi.
public enum JoinOutcome {
    JOINED,
    WRONG_PASSPHRASE,
    NOT_HEARD,
    /// It let the kiosk in and gave it no address.
    NO_ADDRESS,
    /// This user may not set the network.
    NOT_ALLOWED,
    /// NetworkManager is not here.
    NO_TOOL,
    FAILED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
