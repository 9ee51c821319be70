package id.desa.anjungan.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigLayersTest {
    private static final ConfigSource BUNDLE = ConfigSource.bundle(7, """
            [kiosk]
            id = "balai-1"
            [village]
            url = "https://layanan.tirtawening.desa.id"
            [screen]
            theme = "dark"
            language = "su"
            [session]
            idle-end = "30s"
            """);

    @Test
    void theHandBeatsTheHallAndTheHallBeatsTheBundleKeyByKey() {
        var hall = ConfigSource.hall("[screen]\ntheme = \"light\"\nrotation = 90\n");
        var hand = ConfigSource.hand("[screen]\nrotation = 270\n");
        var config = valid(ConfigSources.of(hand, BUNDLE, hall));
        assertThat(config.screen().rotation()).isEqualTo(Rotation.THREE_QUARTERS);
        assertThat(config.screen().theme()).isEqualTo("light");
        assertThat(config.screen().language()).isEqualTo("su");
        assertThat(config.session().idleEnd()).hasSeconds(30);
        assertThat(config.kiosk().id()).isEqualTo("balai-1");
    }

    @Test
    void aDeviceFoundInTheHallStandsBesideTheVillagesSettings() {
        var hall = ConfigSource.hall("[devices.scanner]\nuri = \"serial:///dev/ttyACM0\"\n");
        assertThat(valid(ConfigSources.of(BUNDLE, hall)).devices().scanner())
                .contains(URI.create("serial:///dev/ttyACM0"));
    }

    @Test
    void everyProblemNamesItsOwnFile() {
        var hall = ConfigSource.hall("[screen]\nrotation = 45\n");
        var hand = ConfigSource.hand("[screen]\nthmee = \"dark\"\n");
        assertThat(lines(ConfigSources.of(BUNDLE, hall, hand)))
                .containsExactly(
                        "hall.toml:2: screen.rotation: 45 is not a rotation; write 0, 90, 180 or 270 without quotes",
                        "kiosk.toml:2: screen.thmee: is not a setting; did you mean theme?");
    }

    @Test
    void whatIsOverruledIsCheckedAllTheSame() {
        var bundle = ConfigSource.bundle(8, "[screen]\ntheme = \"pink\"\n");
        assertThat(lines(ConfigSources.of(bundle, ConfigSource.hand("[screen]\ntheme = \"dark\"\n"))))
                .singleElement()
                .asString()
                .startsWith("bundle 8:2: screen.theme: \"pink\" is not one of them");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[kiosk]\ndemo = true",
                "[state]\ndir = \"/tmp/elsewhere\"",
                "[log]\nfile = \"/etc/passwd\"",
                "[village]\nkey-file = \"/tmp/own.json\"",
            })
    void nobodyAfarMovesTheFilesOfAMachineOrOpensItToAHand(String text) {
        assertThat(lines(ConfigSources.of(ConfigSource.bundle(8, text))))
                .singleElement()
                .asString()
                .contains("is for this machine's own kiosk.toml only");
        assertThat(lines(ConfigSources.of(ConfigSource.hall(text)))).hasSize(1);
        assertThat(lines(ConfigSources.of(ConfigSource.hand(text)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"d\":\"9xKf\",\"x\":\"4Ze\"}",
                "-----BEGIN PRIVATE KEY-----",
                "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJiYWxhaS0xIn0.c2lnbmF0dXJl",
                "Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZkFCQ0RFRg==",
            })
    void aSecretIsRefusedAndNeverRepeated(String secret) {
        var text = "[backup]\nrecovery-key = '" + secret + "'\n";
        assertThat(lines(ConfigSources.of(ConfigSource.hand(text))))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("backup.recovery-key: looks like a secret; keep it in a file of its own")
                        .doesNotContain(secret));
    }

    @Test
    void aPasswordInsideAnAddressIsRefusedAndNeverRepeated() {
        var text = "[devices.page-printer]\nuri = \"ipp://admin:rahasia@printer.local/ipp\"\n";
        assertThat(lines(ConfigSources.of(ConfigSource.hand(text))))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).contains("looks like a secret").doesNotContain("rahasia"));
    }

    @Test
    void aKeyNamedLikeASecretIsToldWhereSecretsGo() {
        assertThat(lines(ConfigSources.of(ConfigSource.hand("[village]\npassword = \"rahasia\"\n"))))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(
                                "village.password: is a secret's name and not a setting; remove it: keep it in a file")
                        .doesNotContain("rahasia"));
    }

    @Test
    void everyDefaultAndExampleIsNoSecretByItsLook() {
        assertThat(lines(ConfigSources.of(ConfigSource.hand(ExampleFiles.FULL))))
                .isEmpty();
    }

    private static KioskConfig valid(ConfigSources sources) {
        return ((ConfigReading.Valid) ConfigReader.read(sources)).config();
    }

    private static List<String> lines(ConfigSources sources) {
        return switch (ConfigReader.read(sources)) {
            case ConfigReading.Valid _, ConfigReading.NotEnrolled _ -> List.of();
            case ConfigReading.Invalid(var problems, var _) ->
                problems.stream().map(ConfigProblem::told).toList();
        };
    }
}
