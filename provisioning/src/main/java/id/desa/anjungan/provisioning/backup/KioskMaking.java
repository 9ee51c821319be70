package id.desa.anjungan.provisioning.backup;

import id.desa.anjungan.config.folder.HeldFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Makes a kiosk's folder of what came out of a backup and what this machine is already: its identity, and the settings
/// it was given or found by itself, are of today.
final class KioskMaking {
    private static final String SETTINGS = "settings";

    private final Path present;
    private final Staging staging;

    KioskMaking(Path present, Staging staging) {
        this.present = present;
        this.staging = staging;
    }

    /// @param given keys of the store that systemd had kept on the old machine
    void with(byte[] given) throws IOException {
        var keys = staging.path(Contents.STORE_KEY);
        var older = Files.exists(keys) ? Files.readString(keys) : "";
        var all = older + new String(given, StandardCharsets.UTF_8);
        if (!all.isBlank()) {
            staging.write(Contents.STORE_KEY, all.getBytes(StandardCharsets.UTF_8)); // the last one seals
        }
        // Its start then takes it for what it is: a past. It casts doubt on what may have been printed since, and has
        // another epoch, upon which the village asks a person before it grants again.
        Files.move(
                staging.path(Purpose.KIOSK.database()),
                staging.path(Purpose.KIOSK.database() + ".snapshot"),
                StandardCopyOption.ATOMIC_MOVE);
        staging.keepOf(present, "identity");
        staging.keepOf(present, "identity-asked");
        if (hasBundles()) {
            staging.drop(SETTINGS, "bundle*"); // the village's newer word, and all of it
        }
        staging.keepOf(present, SETTINGS);
    }

    /// As what is kept, through no link.
    private boolean hasBundles() throws IOException {
        try (var around = HeldFolder.at(present)) {
            if (!around.hasFolder(SETTINGS)) {
                return false;
            }
            try (var settings = around.folder(SETTINGS)) {
                return settings.hasFile("bundles.toml");
            }
        } catch (NoSuchFileException none) {
            return false;
        }
    }
}
