package id.desa.anjungan.provisioning.enrol;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;

/// `village-authority.json` in the state directory: the public key of the one authority that may enrol this box, where
/// its image was made for a village. An invite of anybody else is then refused before the box says a word.
public final class VillageFile {
    private static final String NAME = "village-authority.json";

    private VillageFile() {}

    public static Optional<ECKey> authority(Path stateDir) {
        try {
            return Optional.of(
                    ECKey.parse(Files.readString(stateDir.resolve(NAME))).toPublicJWK());
        } catch (IOException | ParseException none) {
            return Optional.empty();
        }
    }
}
