package id.desa.anjungan.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program itself, in a process of its own.
class MainIT {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void saysThatThereIsNoDisplayAndEndsWith78() throws IOException, InterruptedException {
        var kiosk = start("-Dglass.platform=Gtk");
        assertThat(kiosk.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(kiosk.exitValue()).isEqualTo(78);
        assertThat(said()).contains("no display");
    }

    @Test
    void goesOnOnceItIsUp() throws IOException, InterruptedException {
        var kiosk = start("-Dglass.platform=Headless");
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!said().contains("event=kiosk-started") && kiosk.isAlive() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(said()).contains("screen=attract", "event=kiosk-started");
        assertThat(kiosk.waitFor(2, TimeUnit.SECONDS)).as("it ended: " + said()).isFalse();
    }

    private Process start(String display) throws IOException {
        var temporary = Files.createDirectories(folder.resolve("anjungan-tmp"));
        var builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                display,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--config",
                Rehearsal.stage(folder).toString());
        builder.environment().remove("DISPLAY");
        var process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        started.add(process);
        return process;
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"), UTF_8);
    }
}
