package id.desa.anjungan.device.cups;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// [PrintLetters] in a JVM of its own, which was started with `CUPS_SERVER`.
final class LettersJvm implements AutoCloseable {
    private final List<String> said = new ArrayList<>();
    private final Process process;
    private final BufferedReader out;
    private final PrintWriter in;

    private LettersJvm(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    /// @param spool its `java.io.tmpdir`
    static LettersJvm start(String cupsServer, URI queue, Path spool, Duration toSend) throws IOException {
        var jvm = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + spool,
                        "-Dlogback.configurationFile=quiet-logback.xml",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PrintLetters.class.getName(),
                        queue.toString(),
                        String.valueOf(toSend.toMillis())))
                .redirectErrorStream(true);
        jvm.environment().put("CUPS_SERVER", cupsServer);
        return new LettersJvm(jvm.start());
    }

    /// What became of a letter of that name.
    String print(String name) throws IOException {
        in.println(name);
        return until(name + ": ");
    }

    String until(String beginning) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length());
            }
        }
        throw new IOException("it ended: " + said);
    }

    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    @Override
    public void close() throws IOException {
        in.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
