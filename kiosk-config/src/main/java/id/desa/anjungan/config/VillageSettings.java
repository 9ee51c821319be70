package id.desa.anjungan.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Where the village backend is and how this kiosk proves who it is. The files hold secrets; a relative path is looked
/// for in systemd's credentials directory, else beside the config file.
///
/// @param keyFile,credentialFile only where a hand placed them; else what enrolment left in the state directory
public record VillageSettings(
        URI url, Optional<Path> keyFile, Optional<Path> credentialFile, Path directoryKeyFile, Duration callTimeout) {
    /// Empty where nobody wrote its address.
    static Optional<VillageSettings> read(Section village) {
        var url = village.enrolled(
                "url",
                Kinds.WEB_ADDRESS,
                "Address of the village backend; `http://` is allowed to this very machine only");
        var key = village.optionalByHand(
                "key-file",
                Kinds.FILE,
                "The kiosk's private key (JWK, ES256); left out, the one that enrolment made in the state directory");
        var credential = village.optionalByHand(
                "credential-file",
                Kinds.FILE,
                "The enrolment authority's word for that key; left out, the one that enrolment brought");
        var directory = village.defaultedByHand(
                "directory-key-file",
                Kinds.FILE,
                "/etc/anjungan/kabupaten-key.json",
                "The kabupaten's public key (JWK, ES256), by which letters of all its villages are verified");
        var timeout = village.defaulted(
                "call-timeout",
                Kinds.duration("1s", "60s"),
                "10s",
                "How long a resident waits for one answer of the village before the kiosk says so");
        return url.map(address -> new VillageSettings(address, key, credential, directory, timeout));
    }
}
