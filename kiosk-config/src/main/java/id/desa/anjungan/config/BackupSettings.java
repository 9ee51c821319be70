package id.desa.anjungan.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// What keeps a kiosk's unsent work safe from a fire, a flood and a dead card.
///
/// @param recoveryKey public; its private half lies in a safe of the village or the kabupaten and opens every backup
/// @param usb whether a stick labelled for it is written to when one is plugged
/// @param folder of another disk or a mounted share
/// @param server that takes backups over HTTPS
public record BackupSettings(Optional<String> recoveryKey, boolean usb, Optional<Path> folder, Optional<URI> server) {
    static BackupSettings read(Section backup) {
        return new BackupSettings(
                backup.optional(
                        "recovery-key",
                        Kinds.PUBLIC_KEY,
                        "Public key (JWK) to which backups are encrypted; without it there are none"),
                backup.defaulted(
                        "usb", Kinds.YES_NO, true, "Writes to a USB stick labelled ANJUNGAN when there is one"),
                backup.optional("folder", Kinds.DIRECTORY, "Another disk or a mounted share that is written to"),
                backup.optional("server", Kinds.WEB_ADDRESS, "A server outside the hall that takes backups"));
    }
}
