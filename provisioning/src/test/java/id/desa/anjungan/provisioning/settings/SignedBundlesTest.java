package id.desa.anjungan.provisioning.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.backend.api.fleet.SettingsBundle;
import id.desa.anjungan.backend.api.proof.KioskCredential;
import id.desa.anjungan.config.ConfigReading;
import id.desa.anjungan.config.ConfigSource;
import id.desa.anjungan.config.LastGood;
import id.desa.anjungan.config.SettingsFolder;
import id.desa.anjungan.config.Taken;
import id.desa.anjungan.provisioning.enrol.IdentityFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedBundlesTest {
    private static final ConfigSource HAND = ConfigSource.hand("");

    @TempDir
    Path state;

    private final ECKey village = key();
    private SettingsFolder folder;

    @BeforeEach
    void enrol() throws IOException {
        var identity = Files.createDirectories(state.resolve("identity"));
        Files.writeString(
                identity.resolve("authority.json"), village.toPublicJWK().toJSONString());
        Files.writeString(
                identity.resolve("credential.jwt"), new KioskCredential("balai-1", key().toPublicJWK()).sign(village));
        folder = SignedBundles.folder(state);
    }

    @Test
    void takesWhatItsOwnVillageSignedForItAndReadsItAtTheNextStart() throws IOException {
        assertThat(folder.take(bundle("balai-1", 1).sign(village), HAND, Set.of()))
                .isEqualTo(new Taken.InService(1));
        var file = Files.writeString(state.resolve("kiosk.toml"), "[state]\ndir = \"" + state + "\"\n");
        assertThat(LastGood.read(file, SignedBundles.layers()))
                .isInstanceOfSatisfying(
                        ConfigReading.Valid.class,
                        valid -> assertThat(valid.config().kiosk().id()).isEqualTo("balai-1"));
    }

    @Test
    void refusesABundleForAnotherKiosk() throws IOException {
        assertThat(refusal(bundle("balai-2", 1).sign(village))).isEqualTo("it is for another kiosk than balai-1");
    }

    @Test
    void refusesABundleThatAnotherVillageSigned() throws IOException {
        assertThat(refusal(bundle("balai-1", 1).sign(key())))
                .isEqualTo("somebody else signed it than the village this kiosk belongs to");
    }

    @Test
    void refusesABundleThatWasCutAnywhere() throws IOException {
        var whole = bundle("balai-1", 1).sign(village);
        for (var length = 0; length < whole.length() - 1; length += 37) {
            assertThat(refusal(whole.substring(0, length))).isNotEmpty();
        }
    }

    @Test
    void refusesAChangedWordThoughTheSignatureIsThere() throws IOException {
        var parts = bundle("balai-1", 1).sign(village).split("\\.", -1);
        var other = bundle("balai-1", 2).sign(village).split("\\.", -1);
        assertThat(refusal(parts[0] + "." + other[1] + "." + parts[2]))
                .isEqualTo("it is no bundle of settings, or was cut or changed on its way");
    }

    @Test
    void refusesAnOlderOne() throws IOException {
        folder.take(bundle("balai-1", 5).sign(village), HAND, Set.of());
        assertThat(refusal(bundle("balai-1", 4).sign(village)))
                .isEqualTo("version 4 is not newer than 5, the newest this kiosk has had");
    }

    @Test
    void aMachineThatBelongsToNobodyTakesNothing() throws IOException {
        Files.delete(state.resolve("identity/authority.json"));
        folder = SignedBundles.folder(state);
        assertThat(refusal(bundle("balai-1", 1).sign(village)))
                .isEqualTo("this kiosk is not enrolled, so nobody may send it settings");
    }

    @Test
    void theKioskTakesTheNameThatTheOfficeGaveIt() throws IOException {
        Files.writeString(state.resolve("identity/key.json"), key().toJSONString());
        Files.writeString(
                state.resolve("identity/kiosk.json"),
                "{\"id\":\"balai-1\",\"name\":\"Kios\",\"village\":\"Tirtawening\"}");
        var settings = new EnrolledSettings(state, () -> HAND);
        settings.takeName();
        assertThat(name()).isEqualTo(new KioskName("balai-1", "Kios"));
        folder.take(bundle("balai-1", 1).sign(village), HAND, Set.of());
        settings.takeName();
        assertThat(name()).isEqualTo(new KioskName("balai-1", "Balai Desa"));
        assertThat(new IdentityFolder(state).read().orElseThrow().village()).isEqualTo("Tirtawening");
        assertThat(state.resolve("identity/kiosk.json.next")).doesNotExist();
    }

    private KioskName name() throws IOException {
        return new IdentityFolder(state).read().orElseThrow().kiosk();
    }

    private String refusal(String compact) throws IOException {
        return folder.take(compact, HAND, Set.of()) instanceof Taken.Refused refused ? refused.sentence() : "";
    }

    private static SettingsBundle bundle(String kiosk, long version) {
        return new SettingsBundle(
                new KioskName(kiosk, "Balai Desa"),
                version,
                Instant.parse("2026-11-22T00:00:00Z"),
                "[kiosk]\nid = \"" + kiosk + "\"\n[village]\nurl = \"https://layanan.tirtawening.desa.id\"\n");
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
