package id.desa.anjungan.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// Where the village backend is and how this kiosk proves who it is. The two files hold secrets; a relative path is
/// looked for in systemd's credentials directory, else beside the config file.
public record VillageSettings(URI url, Path keyFile, Path credentialFile, Path directoryKeyFile, Duration callTimeout) {
    static VillageSettings read(Section village) {
        return new VillageSettings(
                village.required(
                        "url",
                        Kinds.WEB_ADDRESS,
                        "Address of the village backend; `http://` is allowed to this very machine only"),
                village.defaulted("key-file", Kinds.FILE, "kiosk-key.json", "The kiosk's private key (JWK, ES256)"),
                village.defaulted(
                        "credential-file",
                        Kinds.FILE,
                        "kiosk-credential.jwt",
                        "The enrolment authority's word for that key"),
                village.defaulted(
                        "directory-key-file",
                        Kinds.FILE,
                        "/etc/anjungan/kabupaten-key.json",
                        "The kabupaten's public key (JWK, ES256), by which letters of all its villages are verified"),
                village.defaulted(
                        "call-timeout",
                        Kinds.duration("1s", "60s"),
                        "10s",
                        "How long a resident waits for one answer of the village before the kiosk says so"));
    }
}
