package id.desa.anjungan.kiosk;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.kiosk.log.KioskEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The kabupaten's public key, which the technician brings: without it no letter can be verified here.
final class DirectoryKey {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryKey.class);

    private DirectoryKey() {}

    static Optional<ECKey> read(Path file) {
        try {
            var key = ECKey.parse(Files.readString(file));
            if (Curve.P_256.equals(key.getCurve())) {
                return Optional.of(key.toPublicJWK());
            }
            say("not-p256");
        } catch (IOException | ParseException | IllegalArgumentException unreadable) {
            say(unreadable.getClass().getName());
        }
        return Optional.empty();
    }

    private static void say(String error) {
        KioskEvent.DIRECTORY_KEY_MISSING.on(LOG).addKeyValue("error", error).log();
    }
}
