package id.desa.anjungan.provisioning.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.backend.api.fleet.SettingsBundle;
import id.desa.anjungan.backend.api.proof.KioskCredential;
import id.desa.anjungan.provisioning.settings.SignedBundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ConfigCommandTest {
    @TempDir
    private Path root;

    private Path hand;
    private Path state;
    private ECKey village;

    @BeforeEach
    void enrol() throws IOException, JOSEException {
        village = new ECKeyGenerator(Curve.P_256).generate();
        state = Files.createDirectories(root.resolve("var/lib/anjungan"));
        hand = Files.createDirectories(root.resolve("etc/anjungan")).resolve("kiosk.toml");
        Files.writeString(hand, "[screen]\nlanguage = \"su\"\n");
        var identity = Files.createDirectories(state.resolve("identity"));
        Files.writeString(
                identity.resolve("authority.json"), village.toPublicJWK().toJSONString());
        Files.writeString(
                identity.resolve("credential.jwt"),
                new KioskCredential("balai-1", new ECKeyGenerator(Curve.P_256).generate()).sign(village));
        assertThat(run("config", "apply", bundle(1, "light").toString()).code()).isZero();
    }

    @Test
    void checksAllLayersOfThisMachine() throws IOException {
        assertThat(run("config", "check").out()).isEqualTo("Pengaturan baik. Kios: balai-1\n");
        Files.writeString(hand, "[screen]\nrotation = 45\n");
        var run = run("config", "check");
        assertThat(run.code()).isEqualTo(78);
        assertThat(run.err())
                .isEqualTo(
                        "kiosk.toml:2: screen.rotation: 45 is not a rotation; write 0, 90, 180 or 270 without quotes\n");
    }

    @Test
    void checksOneFileByItselfAndTellsItAsJson() throws IOException {
        var file = Files.writeString(root.resolve("new.toml"), "[screen]\nthmee = \"dark\"\n");
        var run = run("config", "check", "--json", file.toString());
        assertThat(run.code()).isEqualTo(78);
        assertThat(JsonMapper.shared().readTree(run.out()).path(0).path("write").asString())
                .isEqualTo("did you mean theme?");
        assertThat(run("config", "check", root.resolve("none.toml").toString()).code())
                .isEqualTo(66);
    }

    @Test
    void explainsWhereAValueComesFrom() {
        assertThat(run("config", "explain", "screen.theme", "--lang", "en").out())
                .contains("screen.theme = \"light\"")
                .contains("FROM: bundle 1:6 (the village's bundle)")
                .contains("default: \"light\"");
        assertThat(run("config", "explain", "screen.language").out())
                .contains("ASAL: kiosk.toml:2 (ditulis tangan di mesin ini)");
        assertThat(run("config", "explain").out())
                .contains("session.idle-warning")
                .contains("default");
    }

    @Test
    void knowsWhatWasMeantByAKeyThatIsNone() {
        var run = run("config", "explain", "screen.rotaton", "--lang", "en");
        assertThat(run.code()).isEqualTo(64);
        assertThat(run.err()).contains("screen.rotation");
    }

    @Test
    void comparesABundleWithWhatIsInForceBeforeItIsTaken() throws IOException {
        assertThat(run("config", "diff", bundle(2, "dark").toString(), "--lang", "en")
                        .out())
                .contains("screen.theme")
                .contains("\"light\" (bundle 1:6)")
                .contains("\"dark\" (bundle 2:6)")
                .hasLineCount(2);
    }

    @Test
    void takesABundleAndGivesItBack() throws IOException {
        var taken = run("config", "apply", "--lang", "en", bundle(2, "dark").toString());
        assertThat(taken.out()).startsWith("Settings version 2 are taken. They count when the kiosk starts next.");
        assertThat(run("config", "diff", "--lang", "en").out()).contains("screen.theme");
        assertThat(run("config", "rollback", "--lang", "en").out())
                .startsWith("Settings version 2 are given back; in force: version 1.");
        assertThat(SignedBundles.folder(state).version()).isEqualTo(1);
        assertThat(run("config", "rollback").code()).isEqualTo(Exit.UNAVAILABLE);
    }

    @Test
    void refusesABadBundleWithASentenceAndChangesNothing() throws IOException {
        var whole = Files.readString(bundle(2, "dark"));
        var half = Files.writeString(root.resolve("half.jws"), whole.substring(0, whole.length() / 2));
        var run = run("config", "apply", "--lang", "en", half.toString());
        assertThat(run.code()).isEqualTo(Exit.BAD_DATA);
        assertThat(run.err())
                .isEqualTo("Refused, nothing changed: it is no bundle of settings, or was cut or changed on its way\n");
        assertThat(run("config", "apply", bundle(2, "pink").toString()).err()).contains("\"pink\" is not one of them");
        assertThat(SignedBundles.folder(state).version()).isEqualTo(1);
    }

    @Test
    void printsTheSchema() {
        assertThat(JsonMapper.shared()
                        .readTree(run("config", "explain", "--schema").out())
                        .path("properties")
                        .path("screen"))
                .isNotEmpty();
    }

    private Path bundle(long version, String theme) throws IOException {
        var toml =
                "[kiosk]\nid = \"balai-1\"\n[village]\nurl = \"https://layanan.tirtawening.desa.id\"\n[screen]\ntheme = \""
                        + theme + "\"\n";
        var bundle = new SettingsBundle(
                new KioskName("balai-1", "Balai Desa"), version, Instant.parse("2026-11-22T00:00:00Z"), toml);
        return Files.writeString(root.resolve("bundle-" + version + ".jws"), bundle.sign(village));
    }

    private CtlRun run(String... args) {
        var all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--state", state.toString()));
        return CtlRun.of(root, all.toArray(String[]::new));
    }
}
