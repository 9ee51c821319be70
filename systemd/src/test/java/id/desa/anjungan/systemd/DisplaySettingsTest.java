package id.desa.anjungan.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One setting turns picture and touch: a finger on a corner of the panel is a finger on what stands there.
class DisplaySettingsTest {
    @TempDir
    private Path dir;

    /// Where the picture's four corners are on the panel, by its turn: `xrandr`'s "right" is clockwise.
    @ParameterizedTest
    @CsvSource({
        "0,   normal,   0 0, 1 0, 1 1, 0 1",
        "90,  right,    1 0, 1 1, 0 1, 0 0",
        "180, inverted, 1 1, 0 1, 0 0, 1 0",
        "270, left,     0 1, 0 0, 1 0, 1 1"
    })
    void aFingerOnEachCornerOfThePanelHitsWhatStandsThere(
            int rotation, String turn, String topLeft, String topRight, String bottomRight, String bottomLeft)
            throws Exception {
        settings("rotation=" + rotation + "\n");
        assertThat(asked("turn")).isEqualTo(turn);
        assertThat(touched(topLeft)).containsExactly(0, 0);
        assertThat(touched(topRight)).containsExactly(1, 0);
        assertThat(touched(bottomRight)).containsExactly(1, 1);
        assertThat(touched(bottomLeft)).containsExactly(0, 1);
    }

    /// A panel whose touchscreen is mounted upside down and reads a tenth too short.
    @Test
    void whatServiceModeMeasuredComesBeforeTheTurn() throws Exception {
        settings("rotation=90\ntouch=-1.1 0 1.05 0 -1 1\n");
        assertThat(touched("0.5 0.25")).containsExactly(0.75, 0.5);
    }

    @Test
    void whatMakesNoSenseCountsAsNotWritten() throws Exception {
        for (var nonsense : List.of(
                "rotation=45\n",
                "rotation=90; reboot\n",
                "touch=1 0 0\n",
                "touch=$(reboot) 0 0 0 1 0\n",
                "",
                "rotation=\n",
                "x".repeat(100_000))) {
            settings(nonsense);
            assertThat(asked("matrix")).isEqualTo("1 0 0 0 1 0 0 0 1");
            assertThat(asked("turn")).isEqualTo("normal");
        }
        Files.delete(dir.resolve("settings"));
        assertThat(asked("turn")).isEqualTo("normal");
        Files.createSymbolicLink(dir.resolve("settings"), Path.of("/etc/passwd"));
        assertThat(asked("turn")).isEqualTo("normal");
    }

    @Test
    void aTouchscreenThatIsPluggedInLaterIsTurnedToo() throws Exception {
        settings("rotation=270\n");
        asked("configure");
        assertThat(dir.resolve("run/xorg.conf.d/80-anjungan-touch.conf"))
                .content()
                .contains("MatchIsTouchscreen \"on\"")
                .contains("Option \"CalibrationMatrix\" \"0 -1 1 1 0 0 0 0 1\"");
    }

    private void settings(String text) throws IOException {
        Files.writeString(dir.resolve("settings"), text);
    }

    private double[] touched(String panel) throws Exception {
        var finger =
                Stream.of(panel.split(" ")).mapToDouble(Double::parseDouble).toArray();
        var m = Stream.of(asked("matrix").split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new double[] {
            m[0] * finger[0] + m[1] * finger[1] + m[2] + 0.0, m[3] * finger[0] + m[4] * finger[1] + m[5] + 0.0
        };
    }

    private String asked(String what) throws Exception {
        var script = Trees.repository().resolve("systemd/kiosk/files/usr/lib/anjungan-kiosk/bin/display-settings");
        return Shell.must(
                        "env",
                        "ANJUNGAN_DISPLAY_SETTINGS=" + dir.resolve("settings"),
                        "ANJUNGAN_DISPLAY_RUN=" + dir.resolve("run"),
                        "bash",
                        script.toString(),
                        what)
                .strip();
    }
}
