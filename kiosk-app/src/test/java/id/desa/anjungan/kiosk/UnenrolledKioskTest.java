package id.desa.anjungan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.config.ScreenSettings;
import id.desa.anjungan.provisioning.enrol.Enroller;
import id.desa.anjungan.provisioning.enrol.FirstSettings;
import id.desa.anjungan.provisioning.enrol.IdentityFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A box that waits on its screen while somebody enrols it over a shell, in the same state directory.
class UnenrolledKioskTest {
    @TempDir
    private Path state;

    private final WatchedGlass glass = new WatchedGlass();
    private final Semaphore restarts = new Semaphore(0);
    private final List<Throwable> bugs = new CopyOnWriteArrayList<>();

    @BeforeEach
    void makeAnIdentityFolder() throws Exception {
        Files.createDirectories(state.resolve("identity"));
    }

    @AfterEach
    void close() {
        glass.close();
    }

    @Test
    void startsAnewOnceAShellHasEnrolledIt() throws Exception {
        try (var _ = waiting()) {
            glass.await("enrol.waiting");
            Files.writeString(state.resolve("identity/key.json"), newKey().toJSONString());
            Files.writeString(state.resolve("identity/authority.json"), "{"); // half of it is no identity
            Files.writeString(state.resolve("identity/kiosk.json"), """
                    {"id":"balai-1","name":"Balai Desa","village":"Tirtawening"}""");
            assertThat(restarts.tryAcquire(4, TimeUnit.SECONDS)).isFalse();
            Files.writeString(
                    state.resolve("identity/authority.json"),
                    newKey().toPublicJWK().toJSONString());
            assertThat(restarts.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
            glass.await("enrol.restarting");
        }
        assertThat(bugs).isEmpty();
    }

    @Test
    void staysWhereItWasThisKioskBefore() throws Exception {
        Files.writeString(state.resolve("identity/key.json"), newKey().toJSONString());
        Files.writeString(
                state.resolve("identity/authority.json"), newKey().toPublicJWK().toJSONString());
        Files.writeString(state.resolve("identity/kiosk.json"), """
                {"id":"balai-1","name":"Balai Desa","village":"Tirtawening"}""");
        try (var _ = waiting()) {
            glass.await("enrol.waiting");
            assertThat(restarts.tryAcquire(4, TimeUnit.SECONDS)).isFalse();
        }
    }

    private UnenrolledKiosk waiting() {
        var clock = InstantSource.system();
        var enroller = new Enroller(
                new IdentityFolder(state),
                new NoSettings(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(1),
                clock,
                new SecureRandom());
        return UnenrolledKiosk.open(new UnenrolledKiosk.Surroundings(
                glass,
                ScreenSettings.LAST_RESORT,
                true,
                Optional.empty(),
                Optional::empty,
                Optional.empty(),
                Optional.empty(),
                enroller,
                state.resolve("stick"),
                state.resolve("stick-allowed"),
                clock,
                new SecureRandom(),
                false,
                restarts::release,
                state,
                bugs::add));
    }

    private static ECKey newKey() throws Exception {
        return new ECKeyGenerator(Curve.P_256).generate();
    }

    private static final class NoSettings implements FirstSettings {
        @Override
        public boolean fits(String toml) {
            return true;
        }

        @Override
        public void take(String bundle, ECKey authority, String kioskId) {
            // nothing starts with them
        }
    }
}
