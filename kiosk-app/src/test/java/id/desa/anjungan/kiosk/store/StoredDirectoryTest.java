package id.desa.anjungan.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.Revocations;
import id.desa.anjungan.backend.api.VerificationDirectory;
import id.desa.anjungan.backend.api.proof.SignedDirectory;
import id.desa.anjungan.kiosk.store.StoredDirectory.Offer;
import id.desa.anjungan.kiosk.village.LastHeard;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Directories that come over the line: whom the kiosk believes, and that it never goes back.
class StoredDirectoryTest {
    private static final ECKey KABUPATEN = key();
    private static final Instant NOW = Instant.parse("2026-11-21T02:41:00Z");

    @TempDir
    Path dir;

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(long serial, ECKey key) {
        return SignedDirectory.sign(new VerificationDirectory("Purwacarita", serial, NOW, List.of()), key);
    }

    private static StoredDirectory over(Store store, Optional<ECKey> key) {
        return new StoredDirectory(
                new KeptAnswers(store, InstantSource.fixed(NOW)), LastHeard.NOTHING, key.map(ECKey::toPublicJWK));
    }

    private static long serial(StoredDirectory directory) {
        return directory.directory().map(VerificationDirectory::serial).orElse(-1L);
    }

    @Test
    void keepsTheNewestOverARestart() {
        try (var store = StoreFile.open(dir, InstantSource.fixed(NOW))) {
            var directory = over(store, Optional.of(KABUPATEN));
            assertThat(directory.etag()).isEmpty();
            assertThat(directory.offer("\"a\"", signed(3, KABUPATEN))).isEqualTo(Offer.KEPT);
            assertThat(directory.offer("\"b\"", signed(4, KABUPATEN))).isEqualTo(Offer.KEPT);
        }
        try (var store = StoreFile.open(dir, InstantSource.fixed(NOW))) {
            var directory = over(store, Optional.of(KABUPATEN));
            assertThat(serial(directory)).isEqualTo(4);
            assertThat(directory.etag()).isEqualTo("\"b\"");
        }
    }

    @Test
    void neverGoesBackToAnOlderOne() {
        try (var store = StoreFile.open(dir, InstantSource.fixed(NOW))) {
            var directory = over(store, Optional.of(KABUPATEN));
            directory.offer("", signed(4, KABUPATEN));
            assertThat(directory.offer("", signed(3, KABUPATEN))).isEqualTo(Offer.OLDER);
            assertThat(serial(directory)).isEqualTo(4);
        }
    }

    @Test
    void believesNoForgedTruncatedOrOtherThing() {
        try (var store = StoreFile.open(dir, InstantSource.fixed(NOW))) {
            var directory = over(store, Optional.of(KABUPATEN));
            directory.offer("", signed(4, KABUPATEN));
            var good = signed(9, KABUPATEN);
            for (var bad : List.of(
                    signed(9, key()),
                    good.substring(0, good.length() / 2),
                    good.substring(0, good.length() - 4),
                    "",
                    "{}",
                    "<html></html>",
                    "a.b.c",
                    good + "A".repeat(SignedDirectory.MAX_LENGTH))) {
                assertThat(directory.offer("", bad)).isEqualTo(Offer.NOT_GENUINE);
            }
            assertThat(serial(directory)).isEqualTo(4);
        }
    }

    @Test
    void believesNothingThatSomebodyWroteIntoTheDatabase() {
        try (var store = StoreFile.open(dir, InstantSource.fixed(NOW))) {
            new KeptAnswers(store, InstantSource.fixed(NOW)).keep("directory", "\"x\"", signed(9, key()));
            var directory = over(store, Optional.of(KABUPATEN));
            assertThat(directory.directory()).isEmpty();
            assertThat(directory.etag()).isEmpty(); // asks for a whole one again
        }
    }

    @Test
    void believesNobodyWithoutTheKabupatensKey() {
        try (var store = StoreFile.open(dir, InstantSource.fixed(NOW))) {
            var directory = over(store, Optional.empty());
            assertThat(directory.wanted()).isFalse();
            assertThat(directory.offer("", signed(1, KABUPATEN))).isEqualTo(Offer.NOT_GENUINE);
        }
    }

    @Test
    void datesWhatItsOwnVillageRevoked() {
        try (var store = StoreFile.open(dir, InstantSource.fixed(NOW))) {
            var directory = over(store, Optional.of(KABUPATEN));
            assertThat(directory.ownRevocations()).isEmpty();
            directory.heard(new Revocations(List.of("a")));
            var said = directory.ownRevocations().orElseThrow();
            assertThat(said.at()).isEqualTo(NOW);
            assertThat(said.value()).containsExactly("a");
        }
    }
}
