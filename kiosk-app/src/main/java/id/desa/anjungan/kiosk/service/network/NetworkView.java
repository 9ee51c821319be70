package id.desa.anjungan.kiosk.service.network;

import java.util.List;

/// The kiosk's own network, as last looked at.
///
/// @param addresses such as `eth0 192.168.1.20`; none where no cable and no Wi-Fi is there
/// @param village the address it talks to
/// @param wifi whether Wi-Fi can be set from here
public record NetworkView(List<String> addresses, String village, boolean wifi) {
    public static final NetworkView UNKNOWN = new NetworkView(List.of(), "", false);

    public NetworkView {
        addresses = List.copyOf(addresses);
    }
}
