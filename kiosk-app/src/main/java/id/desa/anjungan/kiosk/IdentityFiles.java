package id.desa.anjungan.kiosk;

import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.config.KioskConfig;
import id.desa.anjungan.config.VillageSettings;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.provisioning.enrol.Identity;
import id.desa.anjungan.provisioning.enrol.IdentityFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The two files of an enrolled kiosk: its key and the word of the enrolment authority for it.
final class IdentityFiles {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityFiles.class);

    private static final String UNCONFIRMED = "unconfirmed";

    private IdentityFiles() {}

    /// @param secrets where relative paths are: systemd's credentials directory, else beside the config file
    /// @param enrolled what enrolment leaves, for those files that no hand named
    static Optional<KioskIdentity> read(VillageSettings village, Path secrets, Path enrolled) {
        try {
            return Optional.of(KioskIdentity.of(
                    Files.readString(village.keyFile().map(secrets::resolve).orElse(enrolled.resolve("key.json"))),
                    credential(village, secrets, enrolled)));
        } catch (IOException | IllegalArgumentException unreadable) {
            KioskEvent.IDENTITY_MISSING
                    .on(LOG)
                    .addKeyValue("error", unreadable.getClass().getName())
                    .log();
            return Optional.empty();
        }
    }

    /// A box that started offline has none until an officer has confirmed it; what needs no village it serves already.
    private static String credential(VillageSettings village, Path secrets, Path enrolled) throws IOException {
        if (village.credentialFile().isEmpty() && Files.exists(enrolled.resolve("request.json"))) {
            return UNCONFIRMED;
        }
        return Files.readString(
                village.credentialFile().map(secrets::resolve).orElse(enrolled.resolve("credential.jwt")));
    }

    /// What the village's server must show, as the invite said; none where a hand placed the key.
    static Optional<String> serverKey(KioskConfig config) {
        return config.village().keyFile().isPresent()
                ? Optional.empty()
                : enrolled(config).flatMap(Identity::serverKey);
    }

    /// What time it was when this kiosk was enrolled; the epoch where nobody said.
    static Instant told(KioskConfig config) {
        return enrolled(config).map(Identity::told).orElse(Instant.EPOCH);
    }

    private static Optional<Identity> enrolled(KioskConfig config) {
        try {
            return new IdentityFolder(config.state().dir()).read();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }
}
