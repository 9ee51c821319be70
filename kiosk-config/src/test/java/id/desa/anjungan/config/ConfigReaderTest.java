package id.desa.anjungan.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {
    @Test
    void findsEveryProblemAtOnceFromTopToBottom() {
        var text = """
                [kiosk]
                id = "Balai Desa"
                dmeo = true
                [village]
                url = "http://desa.example"
                [devices.page-printer]
                uri = "ipp://localhost/printers/surat"
                [devices.receipt-printer]
                url = "/dev/usb/lp0"
                [session]
                idle-warning = 45
                """;
        assertThat(lines(text))
                .containsExactly(
                        "kiosk.toml:2: kiosk.id: \"Balai Desa\" is not a name; write letters, digits, dots and dashes, such as"
                                + " \"tirtawening-1\"",
                        "kiosk.toml:3: kiosk.dmeo: is not a setting; did you mean demo?",
                        "kiosk.toml:5: village.url: \"http://desa.example\" is http:// to another machine, which anybody on the way can read;"
                                + " write an address such as \"https://layanan.tirtawening.desa.id\"",
                        "kiosk.toml:9: devices.receipt-printer.url: is not a setting; did you mean uri?",
                        "kiosk.toml:11: session.idle-warning: 45 is not a text in quotes; write a time from 10s to 10m"
                                + " such as \"10s\" (ms, s, m, h, d)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "demo = true              | demo = 1                       | kiosk.demo: is not true or false",
                "\"balai-2\"              | \"-balai\"                     | kiosk.id: is not a name",
                "http://127.0.0.1:8080/village | ftp://127.0.0.1           | village.url: is not a web address",
                "http://127.0.0.1:8080/village | http://10.0.0.9           | village.url: is http:// to another machine",
                "http://127.0.0.1:8080/village | https://desa.example/?x=1 | village.url: holds more than a host and a path",
                "\"/etc/anjungan/key.json\" | \"\"                         | village.key-file: is empty",
                "\"1500ms\"               | \"5 seconds\"                  | village.call-timeout: is not a time",
                "\"1500ms\"               | \"5h\"                         | village.call-timeout: is out of range",
                "\"800x480\"              | \"800 x 480\"                  | screen.size: is not a screen size",
                "\"su\"                   | \"nl\"                         | screen.language: is not one of them",
                "\"contrast\"             | \"pink\"                       | screen.theme: is not one of them",
                "\"30s\"                  | \"1s\"                         | session.idle-end: is out of range",
                "\"F4\"                   | \"Folio\"                      | devices.page-printer.paper: is not one of them",
                "ipp://printer.local/ipp/print | lpd://printer            | devices.page-printer.uri: has a scheme this device does not know",
                "\"sim:scanner\"          | \"/dev/ttyACM0\"               | devices.scanner.uri: has no scheme",
                "\"sim:card-reader\"          | \"sim:card reader\"               | devices.card-reader.uri: is not a URI",
                "width-mm = 58            | width-mm = 112                 | devices.receipt-printer.width-mm: is out of range",
                "width-mm = 58            | width-mm = \"58\"              | devices.receipt-printer.width-mm: is not a number",
                "\"/srv/anjungan\"        | \"state\"                      | state.dir: is not an absolute path",
                "\"debug\"                | \"loud\"                       | log.level: is not one of them",
                "rotation = 90            | rotation = \"left\"            | screen.rotation: is not a number",
                "1.02 0 -0.01 0 0.98 0.01 | 0 0 0 0 0 0                  | screen.touch-matrix: is not a touch matrix",
                "1.02 0 -0.01 0 0.98 0.01 | 1 0 0 0 1                    | screen.touch-matrix: is not a touch matrix",
                "\"21:00\"                | \"24:00\"                      | quiet-hours.from: is not a time of day",
                "to = \"06:00\"           | # nothing                      | quiet-hours.from: stands alone",
                "cards = [\"0011          | cards = [\"04A22F...\", \"0011    | service.cards: holds what is no card's fingerprint",
                "cards = [              | cards = 3 # [                  | service.cards: is not a list",
                "'{\"kty\":\"EC\",\"crv\":\"P-256\"}' | \"AAAA\"      | backup.recovery-key: is not a public key",
                "\"3m\"                   | \"1s\"                         | update.proof: is out of range",
            })
    void saysWhatIsWrongWithOneValue(String good, String bad, String problem) {
        assertThat(ExampleFiles.FULL).contains(good);
        var key = problem.substring(0, problem.indexOf(": "));
        assertThat(lines(ExampleFiles.FULL.replace(good, bad)))
                .singleElement()
                .asString()
                .contains(": " + key + ": ")
                .contains(problem.substring(key.length() + 1))
                .contains("; write ");
    }

    @Test
    void refusesSimulatedDevicesOutsideADemo() {
        assertThat(lines(ExampleFiles.FULL.replace("demo = true", "demo = false")))
                .containsExactly(
                        "kiosk.toml:33: devices.scanner.uri: \"sim:scanner\" is a simulated device; write a real one, or demo = true"
                                + " under [kiosk]",
                        "kiosk.toml:36: devices.card-reader.uri: \"sim:card-reader\" is a simulated device; write a real one, or demo ="
                                + " true under [kiosk]");
    }

    @Test
    void asksForASectionWhereAValueStands() {
        assertThat(lines("screen = 3\n" + ExampleFiles.LEAST))
                .containsExactly(
                        "kiosk.toml:1: screen: 3 is a section, not a value; write [screen] on a line of its own");
    }

    @Test
    void knowsTheSectionAKeyBelongsTo() {
        assertThat(lines(ExampleFiles.LEAST + "width-mm = 58\npaper = \"F4\"\n"))
                .containsExactly("kiosk.toml:10: devices.receipt-printer.paper: is not a setting; did you mean"
                        + " devices.page-printer.paper?");
    }

    @Test
    void knowsTheSectionThatIsMeant() {
        assertThat(lines(ExampleFiles.LEAST + "[devices.card-raeder]\nuri = \"sim:x\"\n"))
                .containsExactly("kiosk.toml:9: devices.card-raeder: is not a setting; did you mean"
                        + " [devices.card-reader]?");
    }

    @Test
    void listsWhatThereIsWhereNothingIsNear() {
        assertThat(lines(ExampleFiles.LEAST + "[state]\nencryption = \"none\"\n"))
                .containsExactly("kiosk.toml:10: state.encryption: is not a setting; remove it, or write one of dir");
    }

    @Test
    void saysWhereTheTextStopsBeingToml() {
        var broken = ExampleFiles.LEAST.replace("id = \"tirtawening-1\"", "id = tirtawening-1");
        assertThat(lines(broken)).first().asString().startsWith("kiosk.toml:2: is not TOML from here on; write ");
    }

    @Test
    void saysThatAKeyIsWrittenTwice() {
        assertThat(lines(ExampleFiles.LEAST + "uri = \"escpos+tcp://10.0.0.9\"\n"))
                .first()
                .asString()
                .startsWith("kiosk.toml:9: is written twice here");
    }

    @Test
    void anEmptyFileIsOfAKioskThatIsNotEnrolledYet() {
        assertThat(ConfigReader.read("")).isInstanceOfSatisfying(ConfigReading.NotEnrolled.class, waiting -> {
            assertThat(waiting.config().missing()).containsExactly("kiosk.id", "village.url");
            assertThat(waiting.config().screen()).isEqualTo(ScreenSettings.LAST_RESORT);
        });
    }

    @Test
    void aKioskWhoseVillageIsKnownStillHasToBeEnrolled() {
        var text = "[village]\nurl = \"https://layanan.tirtawening.desa.id\"\n[screen]\ntheme = \"dark\"\n";
        assertThat(ConfigReader.read(text)).isInstanceOfSatisfying(ConfigReading.NotEnrolled.class, waiting -> {
            assertThat(waiting.config().missing()).containsExactly("kiosk.id");
            assertThat(waiting.config().village()).contains(URI.create("https://layanan.tirtawening.desa.id"));
            assertThat(waiting.config().screen().theme()).isEqualTo("dark");
        });
    }

    @Test
    void aMistakeIsAProblemAlsoBeforeEnrolment() {
        assertThat(lines("[screen]\nrotation = 45\n"))
                .containsExactly(
                        "kiosk.toml:2: screen.rotation: 45 is not a rotation; write 0, 90, 180 or 270 without quotes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOT_TOML      | [screen",
                "WRITTEN_TWICE | a = 1;a = 2",
                "NO_SETTING    | [screen];thmee = 'dark'",
                "SECRET        | [village];password = 'x'",
                "SECRET        | [kiosk];id = '-----BEGIN PRIVATE KEY-----'",
                "BY_HAND_ONLY  | [state];dir = '/tmp'",
                "VALUE         | [screen];theme = 'pink'",
                "VALUE         | [quiet-hours];from = '21:00'",
                "VALUE         | screen = 7",
                "SIMULATED     | [kiosk];id = 'a';[village];url = 'https://desa.example';[devices.scanner];uri = 'sim:scanner'",
            })
    void saysOfWhichSortEachMistakeIs(ProblemKind kind, String lines) {
        var bundle = ConfigSource.bundle(7, lines.replace('\'', '"').replace(';', '\n'));
        assertThat(ConfigReader.read(ConfigSources.of(bundle)))
                .isInstanceOfSatisfying(
                        ConfigReading.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(ConfigProblem::kind)
                                .contains(kind));
    }

    private static List<String> lines(String text) {
        return switch (ConfigReader.read(text)) {
            case ConfigReading.Valid _, ConfigReading.NotEnrolled _ -> List.of();
            case ConfigReading.Invalid(var problems, var _) ->
                problems.stream().map(ConfigProblem::told).toList();
        };
    }
}
