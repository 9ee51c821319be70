package id.desa.anjungan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Another program, which never outlives this one.
final class ChildProgram {
    private ChildProgram() {}

    /// Until it ends, or its time is up.
    ///
    /// @param line hears all it says
    /// @return whether it ended well
    static boolean follow(Process process, Duration limit, Consumer<String> line)
            throws IOException, InterruptedException {
        var end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        var late = Thread.ofVirtual().start(() -> endAfter(process, limit));
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            for (var said = output.readLine(); said != null; said = output.readLine()) {
                line.accept(said);
            }
            return process.waitFor() == 0;
        } finally {
            process.destroyForcibly().waitFor();
            late.interrupt();
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }

    private static void endAfter(Process process, Duration limit) {
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
