package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A demo that is stopped half-way takes its printers, its display and its kiosk with it.
class BrokenOffIT {
    @Test
    void leavesNoProcessBehind(@TempDir Path out) throws IOException, InterruptedException {
        var demo = start(out);
        awaitTheResident(demo);
        var helpers = demo.descendants().toList();
        assertThat(helpers).hasSizeGreaterThan(3);

        demo.destroy(); // SIGTERM, as of a closed terminal

        assertThat(demo.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(helpers).noneMatch(ProcessHandle::isAlive);
    }

    private static Process start(Path out) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Demo.class.getName(),
                        "--headless",
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static void awaitTheResident(Process demo) throws IOException {
        var said = new BufferedReader(new InputStreamReader(demo.getInputStream(), StandardCharsets.UTF_8));
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("A resident asks")) {
                return;
            }
        }
        throw new IOException("the demo ended before the resident came");
    }
}
