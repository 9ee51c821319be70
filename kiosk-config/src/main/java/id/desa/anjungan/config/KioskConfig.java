package id.desa.anjungan.config;

import java.nio.file.Path;

/// Everything an enrolled kiosk is told, all layers together. The default of a setting stands beside it in the record
/// that holds it.
public record KioskConfig(
        KioskSettings kiosk,
        VillageSettings village,
        ScreenSettings screen,
        SessionSettings session,
        DeviceSettings devices,
        QuietHours quietHours,
        ServiceSettings service,
        BackupSettings backup,
        UpdateSettings update,
        StateSettings state,
        LogSettings log) {
    static ConfigReading read(Section root) {
        var kiosk = KioskSettings.read(root.in("kiosk"));
        var village = VillageSettings.read(root.in("village"));
        var screen = ScreenSettings.read(root.in("screen"));
        var session = SessionSettings.read(root.in("session"));
        var devices = DeviceSettings.read(root.in("devices"), kiosk.demo());
        var quiet = QuietHours.read(root.in("quiet-hours"));
        var service = ServiceSettings.read(root.in("service"));
        var backup = BackupSettings.read(root.in("backup"));
        var update = UpdateSettings.read(root.in("update"));
        var state = StateSettings.read(root.in("state"));
        var log = LogSettings.read(root.in("log"));
        var who = kiosk.enrolled();
        if (who.isPresent() && village.isPresent()) {
            return new ConfigReading.Valid(new KioskConfig(
                    who.get(), village.get(), screen, session, devices, quiet, service, backup, update, state, log));
        }
        return new ConfigReading.NotEnrolled(new UnenrolledConfig(
                kiosk.id(), village.map(VillageSettings::url), kiosk.demo(), screen, devices, state, log));
    }

    static Path stateDir(ConfigReading read) {
        return switch (read) {
            case ConfigReading.Valid(var config) -> config.state().dir();
            case ConfigReading.NotEnrolled(var config) -> config.state().dir();
            case ConfigReading.Invalid(var _, var stateDir) -> stateDir;
        };
    }
}
