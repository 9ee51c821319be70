package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.config.BackupSettings;
import id.desa.anjungan.provisioning.backup.BackupPlan;
import id.desa.anjungan.provisioning.backup.BackupServer;
import id.desa.anjungan.provisioning.backup.BackupSource;
import id.desa.anjungan.provisioning.backup.RecoveryKey;
import id.desa.anjungan.provisioning.backup.Sticks;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From the settings and the options to what is backed up where.
final class BackupPlans {
    private static final String CREDENTIALS = "CREDENTIALS_DIRECTORY";
    private static final String PASSWORD = "backup-server";

    private BackupPlans() {}

    /// What the command line says.
    record Asked(Optional<Path> village, Optional<String> recoveryKey, List<Path> to, Optional<URI> server) {}

    /// @return empty where no recovery key is known: then there are no backups
    static Optional<BackupPlan> of(Asked asked, CommonOptions common, Workplace work) {
        var settings = asked.village().isPresent()
                ? Optional.of(ofVillage(work))
                : common.settings(work).config().map(config -> config.backup());
        return asked.recoveryKey()
                .or(() -> settings.flatMap(BackupSettings::recoveryKey))
                .flatMap(RecoveryKey::read)
                .flatMap(key -> source(asked, common, work)
                        .map(source -> new BackupPlan(
                                source, key, folders(asked, settings, work), server(asked, settings, work))));
    }

    /// What stands in `village.conf`, which its unit puts into the environment.
    private static BackupSettings ofVillage(Workplace work) {
        return new BackupSettings(
                written(work, "VILLAGE_RECOVERY_KEY"),
                true,
                written(work, "VILLAGE_BACKUP_FOLDER").map(Path::of),
                written(work, "VILLAGE_BACKUP_SERVER").map(URI::create));
    }

    private static Optional<String> written(Workplace work, String name) {
        return Optional.ofNullable(work.environment().get(name)).filter(text -> !text.isBlank());
    }

    private static Optional<BackupSource> source(Asked asked, CommonOptions common, Workplace work) {
        if (asked.village().isPresent()) {
            var options = Optional.of(work.at("etc/anjungan-village")).filter(Files::isDirectory);
            return Optional.of(BackupSource.village(asked.village().get(), options));
        }
        var hand = Optional.ofNullable(common.configFile(work).getParent()).filter(Files::isDirectory);
        var credentials =
                Optional.ofNullable(work.environment().get(CREDENTIALS)).map(Path::of);
        return common.settings(work)
                .config()
                .map(config -> BackupSource.kiosk(config.kiosk().id(), common.stateDir(work), hand, credentials));
    }

    private static List<Path> folders(Asked asked, Optional<BackupSettings> settings, Workplace work) {
        if (!asked.to().isEmpty()) {
            return asked.to();
        }
        var folders = new ArrayList<Path>();
        settings.flatMap(BackupSettings::folder).ifPresent(folders::add);
        if (settings.map(BackupSettings::usb).orElse(true)) {
            folders.addAll(Sticks.bound(work.at("proc/self/mounts")));
        }
        return folders.stream().distinct().toList();
    }

    /// The password is a credential of systemd, `NAME:PASSWORD` in one line.
    private static Optional<BackupServer> server(Asked asked, Optional<BackupSettings> settings, Workplace work) {
        var password = Optional.ofNullable(work.environment().get(CREDENTIALS))
                .map(dir -> Path.of(dir).resolve(PASSWORD))
                .filter(Files::isRegularFile)
                .flatMap(BackupPlans::text);
        var address = asked.server();
        if (address.isEmpty() && asked.to().isEmpty()) {
            address = settings.flatMap(BackupSettings::server);
        }
        return address.map(url -> new BackupServer(url, password));
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
