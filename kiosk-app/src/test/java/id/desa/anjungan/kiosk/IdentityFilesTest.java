package id.desa.anjungan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.config.ConfigReader;
import id.desa.anjungan.config.ConfigReading;
import id.desa.anjungan.config.KioskConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityFilesTest {
    @TempDir
    private Path state;

    @Test
    void knowsTheTimeOfItsEnrolmentAndItsServersKey() throws Exception {
        var key = new ECKeyGenerator(Curve.P_256).generate();
        var identity = Files.createDirectories(state.resolve("identity"));
        Files.writeString(identity.resolve("key.json"), key.toJSONString());
        Files.writeString(identity.resolve("authority.json"), key.toPublicJWK().toJSONString());
        Files.writeString(identity.resolve("kiosk.json"), """
                {"id":"balai-1","name":"Balai Desa","village":"Tirtawening","serverKey":"abc",
                "told":"2026-03-02T01:00:00Z"}""");
        assertThat(IdentityFiles.told(config())).isEqualTo(Instant.parse("2026-03-02T01:00:00Z"));
        assertThat(IdentityFiles.serverKey(config())).contains("abc");
    }

    @Test
    void knowsNoTimeWhereNobodyEnrolledItOrItsFolderIsDamaged() throws Exception {
        assertThat(IdentityFiles.told(config())).isEqualTo(Instant.EPOCH);
        var identity = Files.createDirectories(state.resolve("identity"));
        for (var name : new String[] {"key.json", "authority.json", "kiosk.json"}) {
            Files.writeString(identity.resolve(name), "{");
        }
        assertThat(IdentityFiles.told(config())).isEqualTo(Instant.EPOCH);
        assertThat(IdentityFiles.serverKey(config())).isEmpty();
    }

    private KioskConfig config() {
        var text =
                "[kiosk]\nid = \"balai-1\"\ndemo = true\n[village]\nurl = \"https://desa.example\"\n[state]\ndir = \""
                        + state + "\"\n";
        return ((ConfigReading.Valid) ConfigReader.read(text)).config();
    }
}
