package id.desa.anjungan.device;

import java.util.Set;

/// How a device stands, whatever it is: for health, listings and logs, which need not know what it does.
public sealed interface DeviceStatus permits PrinterStatus, PeripheralStatus {
    /// Whether it can be used now. A device that cannot tell is taken at its word.
    boolean works();

    /// Who can mend what is wrong; empty where nothing is.
    Set<Mender> menders();

    /// In keywords, sorted, such as `ready media-low`, `stopped cover-open`, `offline no-permission`, `silent`.
    String keywords();
}
