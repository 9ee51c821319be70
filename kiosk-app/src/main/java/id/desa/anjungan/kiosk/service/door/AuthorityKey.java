package id.desa.anjungan.kiosk.service.door;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.provisioning.enrol.IdentityFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;

/// The public key of who enrolled this kiosk, which signs its service passes. It stands beside the kiosk's own files,
/// also where a hand placed those.
public final class AuthorityKey {
    private AuthorityKey() {}

    public static Optional<ECKey> read(Path stateDir) {
        try {
            var file = stateDir.resolve(IdentityFolder.NAME).resolve("authority.json");
            return Optional.of(ECKey.parse(Files.readString(file)))
                    .filter(key -> Curve.P_256.equals(key.getCurve()))
                    .map(ECKey::toPublicJWK);
        } catch (IOException | ParseException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
