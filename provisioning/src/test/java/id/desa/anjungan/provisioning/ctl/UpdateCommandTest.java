package id.desa.anjungan.provisioning.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class UpdateCommandTest {
    @TempDir
    private Path root;

    @Test
    void saysThatNothingIsUnderWayOnAMachineThatNeverLooked() {
        assertThat(CtlRun.of(root, "update", "--lang", "en"))
                .satisfies(run -> assertThat(run.out()).contains("No update is under way"))
                .satisfies(run -> assertThat(run.code()).isZero());
    }

    @Test
    void saysWhichVersionWasTakenBackAndWhy() throws IOException {
        stands("phase=idle\nresult=rolled-back\nfrom=1.0\nto=2.0\nrefused=2.0\nwhy=not-serving\nat=1795230000\n");
        var run = CtlRun.of(root, "update", "--lang", "en");
        assertThat(run.code()).isEqualTo(Exit.SOMETHING_TO_MEND);
        assertThat(run.out()).contains("version 2.0 was taken back (it did not serve in time); version 1.0");
        assertThat(JsonMapper.shared()
                        .readTree(CtlRun.of(root, "update", "--json").out())
                        .path("refused")
                        .asString())
                .isEqualTo("2.0");
    }

    @Test
    void tellsTheHelperWhatTheSettingsSay() throws IOException {
        var file = Files.createDirectories(root.resolve("etc/anjungan")).resolve("kiosk.toml");
        Files.writeString(file, """
                [kiosk]
                id = "balai-1"
                [village]
                url = "https://layanan.tirtawening.desa.id"
                [update]
                automatic = false
                from = "09:00"
                to = "11:00"
                proof = "2m"
                """);
        assertThat(CtlRun.of(root, "update", "--plan").out()) // 10:00 in the village
                .isEqualTo("automatic=false\nin-window=true\nproof=120\n");
        Files.writeString(file, "rubbish");
        assertThat(CtlRun.of(root, "update", "--plan").out()).isEqualTo("automatic=true\nin-window=false\nproof=300\n");
    }

    @Test
    void anOddStateFileIsNoCrash() throws IOException {
        stands("=\nphase\nat=never\n\0\0");
        assertThat(CtlRun.of(root, "update").code()).isZero();
    }

    private void stands(String text) throws IOException {
        var file = root.resolve("var/lib/anjungan-update/state");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
