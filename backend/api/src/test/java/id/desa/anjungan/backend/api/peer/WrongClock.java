package id.desa.anjungan.backend.api.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/// Puts a program's clock wrong (libfaketime), in a process of its own. It runs on from where it is put; what is
/// measured by `nanoTime` stays right, and the time zone is UTC.
public final class WrongClock {
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("'@'yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private WrongClock() {}

    /// @param starts what the clock says when the program starts
    public static void put(ProcessBuilder program, Instant starts) throws IOException {
        program.environment().put("FAKETIME", TEXT.format(starts));
        preload(program.environment());
    }

    /// One that [#move] moves while the program runs.
    public static void follow(ProcessBuilder program, Path clock) throws IOException {
        program.environment().put("FAKETIME_TIMESTAMP_FILE", clock.toString());
        program.environment().put("FAKETIME_NO_CACHE", "1");
        preload(program.environment());
    }

    public static void move(Path clock, Instant now) throws IOException {
        Files.writeString(clock, TEXT.format(now) + "\n");
    }

    private static void preload(Map<String, String> environment) throws IOException {
        environment.put("LD_PRELOAD", libfaketime().toString());
        environment.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        environment.put("TZ", "UTC");
    }

    private static Path libfaketime() throws IOException {
        try (var folders = Files.list(Path.of("/usr/lib"))) {
            return folders.map(folder -> folder.resolve("faketime/libfaketimeMT.so.1"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new IOException("apt-get install faketime"));
        }
    }
}
