package id.desa.anjungan.config;

/// Everything a kiosk is told by its `kiosk.toml`. The default of a setting stands beside it in the record that holds
/// it.
public record KioskConfig(
        KioskSettings kiosk,
        VillageSettings village,
        ScreenSettings screen,
        SessionSettings session,
        DeviceSettings devices,
        StateSettings state,
        LogSettings log) {
    static KioskConfig read(Section root) {
        var kiosk = KioskSettings.read(root.in("kiosk"));
        return new KioskConfig(
                kiosk,
                VillageSettings.read(root.in("village")),
                ScreenSettings.read(root.in("screen")),
                SessionSettings.read(root.in("session")),
                DeviceSettings.read(root.in("devices"), kiosk.demo()),
                StateSettings.read(root.in("state")),
                LogSettings.read(root.in("log")));
    }
}
