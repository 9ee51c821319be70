package id.desa.anjungan.kiosk.service.network;

/// A Wi-Fi that can be heard.
///
/// @param strength 0 to 100
public record WifiSeen(String ssid, int strength, boolean secured) {}
