package id.desa.anjungan.provisioning.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class DoctorCommandTest {
    private static final Path SOURCES = Path.of("src/main/java/id/desa/anjungan/provisioning/doctor");
    private static final Pattern MADE = Pattern.compile(
            "Symptom\\.(good|note|soon|now)\\(\\s*(?:NAME|check\\.name\\(\\)),(?:[^;\"]*?,)?\\s*\"([a-z-]*[a-z])\"");

    @TempDir
    private Path root;

    @Test
    void saysInATableWhatWasFoundAndWhatToDoByWhom() {
        var run = CtlRun.of(root, "doctor");
        assertThat(run.code()).isEqualTo(Exit.SOMETHING_TO_MEND);
        assertThat(run.out())
                .contains("PERIKSA", "TEMUAN", "Yang harus dilakukan:")
                .containsPattern("kios +SEKARANG +Program kios tidak berjalan")
                .contains("(teknisi) Jalankan: systemctl start anjungan-kiosk");
        assertThat(run.out()).doesNotContain("doctor.");
    }

    @Test
    void saysTheSameToAProgram() {
        var found = JsonMapper.shared()
                .readTree(CtlRun.of(root, "doctor", "--json", "--lang", "en").out());
        var kiosk = found.valueStream()
                .filter(one -> one.path("check").asString("").equals("kiosk"))
                .findFirst()
                .orElseThrow();
        assertThat(kiosk.path("code").asString("")).isEqualTo("kiosk-not-running");
        assertThat(kiosk.path("grade").asString("")).isEqualTo("now");
        assertThat(kiosk.path("do").asString("")).startsWith("Run: systemctl start anjungan-kiosk");
        assertThat(kiosk.path("mender").asString("")).isEqualTo("technician");
    }

    @Test
    void looksThisVeryMachineOver() {
        var run = CtlRun.of(Path.of("/"), "doctor", "--json", "--state", root.toString());
        assertThat(run.code()).isIn(Exit.GOOD, Exit.SOMETHING_TO_MEND);
        assertThat(JsonMapper.shared().readTree(run.out()).findValuesAsString("check"))
                .contains("power", "clock", "space", "temperature", "network", "display", "versions", "queues")
                .doesNotContain("failed", "hangs");
    }

    /// A finding without a sentence would be shown by its code.
    @Test
    void hasASentenceForEachFindingAndForEachToMendWhatToDo() throws IOException {
        var words = Words.in("id").all();
        var seen = new ArrayList<String>();
        try (var files = Files.list(SOURCES)) {
            for (var file : files.toList()) {
                MADE.matcher(Files.readString(file)).results().forEach(made -> {
                    var key = "doctor." + made.group(2);
                    seen.add(key);
                    assertThat(words).containsKey(key);
                    if (made.group(1).equals("soon") || made.group(1).equals("now")) {
                        assertThat(words).containsKey(key + ".do");
                    }
                });
            }
        }
        assertThat(seen).hasSizeGreaterThan(50);
        assertThat(words)
                .containsKeys(
                        "doctor.network-name.do",
                        "doctor.network-connect.do",
                        "doctor.network-tls.do",
                        "doctor.network-answer.do");
    }
}
