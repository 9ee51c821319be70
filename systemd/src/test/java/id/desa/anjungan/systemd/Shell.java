package id.desa.anjungan.systemd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Programs of this machine, run to their end.
public final class Shell {
    private Shell() {}

    /// @param output what it wrote, errors among it
    public record Ran(List<String> command, int code, String output) {
        public boolean succeeded() {
            return code == 0;
        }

        /// What it wrote, where it ended as it should.
        public String output(int expected) {
            if (code != expected) {
                throw new AssertionError(code + " from " + String.join(" ", command) + "\n" + output);
            }
            return output;
        }
    }

    public static Ran run(Duration bound, List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        var output = CompletableFuture.supplyAsync(
                () -> {
                    try (var in = process.getInputStream()) {
                        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException cut) {
                        return "";
                    }
                },
                Thread::startVirtualThread);
        if (!process.waitFor(bound.toNanos(), TimeUnit.NANOSECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        try {
            return new Ran(command, process.waitFor(), output.get(5, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException held) { // a daemon it left holds its output open
            return new Ran(command, process.waitFor(), "");
        }
    }

    public static String must(String... command) throws IOException, InterruptedException {
        return run(Duration.ofMinutes(10), List.of(command)).output(0);
    }
}
