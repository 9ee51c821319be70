package id.desa.anjungan.provisioning.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Other programs of this machine that are asked something.
@FunctionalInterface
public interface Tools {
    /// What it says, whatever it ends with; empty where it is not installed or does not end in time.
    Optional<String> ask(List<String> command);

    /// @param environment what they are given besides this program's
    static Tools ofThisMachine(Duration most, Map<String, String> environment) {
        return command -> asked(command, most, environment);
    }

    private static Optional<String> asked(List<String> command, Duration most, Map<String, String> environment) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            builder.environment().put("LC_ALL", "C.UTF-8");
            var process = builder.start();
            process.getOutputStream().close();
            var said = CompletableFuture.supplyAsync(() -> read(process), Thread::startVirtualThread);
            if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return Optional.empty();
            }
            return Optional.of(said.completeOnTimeout("", 1, TimeUnit.SECONDS).join());
        } catch (IOException notInstalled) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String read(Process process) {
        try (var from = process.getInputStream()) {
            return new String(from.readNBytes(8 * 1024 * 1024), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
