package id.desa.anjungan.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two real processes and one folder: what `anjunganctl` changes is not lost to a kiosk that changes it too.
class SettingsLockIT {
    private static final ConfigSource HAND = ConfigSource.hand(ExampleFiles.LEAST);
    private static final BundleSeal SEAL = text -> new BundleSeal.Opened.Genuine(Long.parseLong(text), "");

    @TempDir
    Path state;

    /// The other process: holds the folder until somebody writes a line to it.
    static final class Other {
        public static void main(String[] args) throws IOException {
            try (var _ = FolderFiles.made(Path.of(args[0])).held()) {
                System.out.println("held");
                var _ = System.in.read();
            }
        }
    }

    @Test
    void waitsWhileAnotherProcessChangesTheSettings() throws Exception {
        var folder = SettingsFolder.in(state, SEAL);
        var other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        state.resolve(SettingsFolder.NAME).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            var taken = CompletableFuture.supplyAsync(() -> take(folder));
            assertThat(ended(taken, Duration.ofMillis(300))).isFalse();
            other.outputWriter().append('\n').flush();
            assertThat(taken.get(20, TimeUnit.SECONDS)).isEqualTo(new Taken.OnTrial(7, 0));
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void letsGoOfTheFolderForAnotherOfTheSameProcess() throws IOException {
        assertThat(take(SettingsFolder.in(state, SEAL))).isEqualTo(new Taken.OnTrial(7, 0));
        assertThat(SettingsFolder.in(state, SEAL).confirm(7)).isTrue();
    }

    private static boolean ended(CompletableFuture<Taken> taken, Duration within) {
        try {
            taken.get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException waiting) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Taken take(SettingsFolder folder) {
        try {
            return folder.take("7", HAND, Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
