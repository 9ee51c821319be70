package id.desa.anjungan.kiosk.service.network;

import java.util.List;

/// The machine's network. Blocks, bounded in time; any background thread.
public interface NetworkTools {
    NetworkView view();

    Quality measure();

    /// Wi-Fi that can be heard, the strongest first; none where it cannot be set from here.
    List<WifiSeen> listen();

    JoinOutcome join(WifiCode wifi);
}
