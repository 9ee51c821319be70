package id.desa.anjungan.kiosk.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The quiet hours and service mode write the same file, and neither takes away what the other has written.
class DisplayLinesTest {
    private static final int TURNS = 200;

    @TempDir
    private Path dir;

    @Test
    void losesNoLineOfTwoThatWriteAtOnce() throws Exception {
        var file = dir.resolve("settings");
        var together = new CyclicBarrier(2);
        var dark = new FutureTask<>(() -> missed(file, "dark", together));
        var turn = new FutureTask<>(() -> missed(file, "rotation", together));
        Thread.startVirtualThread(dark);
        Thread.startVirtualThread(turn);
        assertThat(dark.get()).isZero();
        assertThat(turn.get()).isZero();
    }

    /// How often a line was gone that only this one writes.
    private static int missed(Path file, String key, CyclicBarrier together) throws Exception {
        var lines = new DisplayLines(file);
        var missed = 0;
        together.await();
        for (var turn = 0; turn < TURNS; turn++) {
            lines.put(Map.of(key, Optional.of(String.valueOf(turn))));
            missed += Files.readAllLines(file).contains(key + "=" + turn) ? 0 : 1;
        }
        return missed;
    }

    @Test
    void waitsForAnotherProgramThatWrites() throws Exception {
        var file = dir.resolve("settings");
        var others = new ArrayList<Process>();
        for (var key : List.of("dark", "rotation")) {
            others.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            file.toString(),
                            key)
                    .inheritIO()
                    .start());
        }
        for (var other : others) {
            assertThat(other.waitFor()).isZero();
        }
        assertThat(Files.readAllLines(file))
                .containsExactlyInAnyOrder("dark=" + (TURNS - 1), "rotation=" + (TURNS - 1));
    }

    /// Another program: an old kiosk that still goes while the new one begins.
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) throws Exception {
            System.exit(missed(Path.of(args[0]), args[1], new CyclicBarrier(1)));
        }
    }
}
