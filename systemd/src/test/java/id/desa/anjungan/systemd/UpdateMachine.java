package id.desa.anjungan.systemd;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The root helper `anjungan-update` on a machine of small files, whose power can be cut at any step.
final class UpdateMachine {
    private static final Path HELPER =
            Path.of("kiosk/files/usr/lib/anjungan-kiosk/bin/anjungan-update").toAbsolutePath();
    private static final Path COMMANDS = Path.of("src/test/resources/id/desa/anjungan/systemd/update-machine.sh")
            .toAbsolutePath();
    private static final int NEVER = 1_000_000;

    private final Path dir;

    /// @param dir empty, of this machine
    /// @param repository versions that can be had; the first is installed and runs
    UpdateMachine(Path dir, String... repository) throws IOException {
        this.dir = dir;
        Files.createDirectories(dir.resolve("repo"));
        Files.createDirectories(dir.resolve("home"));
        for (var version : repository) {
            Files.writeString(dir.resolve("repo").resolve(version + ".deb"), "package " + version + "\n");
        }
        set("clock", "1795230000");
        set("broken", "none");
        set("automatic", "true");
        set("window", "true");
        set("installed", repository[0]);
        set("running", repository[0]);
        set("status", "installed");
        Files.writeString(dir.resolve("sources"), "");
    }

    UpdateMachine set(String file, String value) throws IOException {
        Files.writeString(dir.resolve(file), value + "\n");
        return this;
    }

    UpdateMachine unset(String file) throws IOException {
        Files.delete(dir.resolve(file));
        return this;
    }

    String get(String file) throws IOException {
        return Files.exists(dir.resolve(file))
                ? Files.readString(dir.resolve(file)).strip()
                : "";
    }

    boolean keeps(String version) {
        return Files.exists(dir.resolve("home").resolve("anjungan-kiosk_" + version + ".deb"));
    }

    void spoil(String version) throws IOException {
        Files.writeString(dir.resolve("home").resolve("anjungan-kiosk_" + version + ".deb"), "rot");
    }

    Map<String, String> state() throws IOException {
        var file = dir.resolve("home/state");
        return !Files.exists(file)
                ? Map.of("phase", "idle")
                : Files.readAllLines(file).stream()
                        .collect(Collectors.toMap(
                                line -> line.substring(0, line.indexOf('=')),
                                line -> line.substring(line.indexOf('=') + 1)));
    }

    /// Whether a whole version is there and serves.
    boolean serves() throws IOException {
        return get("status").equals("installed")
                && get("running").equals(get("installed"))
                && !get("running").equals(get("broken"));
    }

    /// @return the exit code; empty where the power went
    Optional<Integer> run(String how) throws IOException, InterruptedException {
        return run(how, NEVER);
    }

    Optional<Integer> run(String how, int cutAtStep) throws IOException, InterruptedException {
        set("steps", "0");
        set("cut", String.valueOf(cutAtStep));
        var builder = new ProcessBuilder(List.of("setsid", "--wait", "bash", HELPER.toString(), how))
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("output").toFile());
        builder.environment()
                .putAll(Map.of(
                        "BASH_ENV",
                        COMMANDS.toString(),
                        "MACHINE",
                        dir.toString(),
                        "ANJUNGAN_UPDATE_DIR",
                        dir.resolve("home").toString(),
                        "ANJUNGAN_SOURCES",
                        dir.resolve("sources").toString(),
                        "ANJUNGAN_UPDATE_NOW",
                        dir.resolve("now").toString()));
        var process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("it hangs: " + output());
        }
        return Integer.parseInt(get("steps")) >= cutAtStep ? Optional.empty() : Optional.of(process.exitValue());
    }

    /// Power is back: systemd starts what is whole, then the helper goes on.
    void startAgain() throws IOException, InterruptedException {
        set("running", get("status").equals("installed") ? get("installed") : "");
        run("recover");
    }

    String output() throws IOException {
        return Files.readString(dir.resolve("output"), UTF_8);
    }
}
