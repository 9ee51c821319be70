package id.desa.anjungan.kiosk;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.provisioning.enrol.IdentityFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The public key of who enrolled this kiosk, which signs its service passes.
final class AuthorityKey {
    private AuthorityKey() {}

    static Optional<ECKey> read(Path stateDir) {
        try {
            return new IdentityFolder(stateDir).authority();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
