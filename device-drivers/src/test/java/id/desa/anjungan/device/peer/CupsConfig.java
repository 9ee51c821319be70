package id.desa.anjungan.device.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `cupsd`'s two files. The policy is the one Debian ships: a job belongs to whoever sent it, queues to operators.
final class CupsConfig {

    private static final Path DEBIANS = Path.of("/usr/share/cups/cupsd.conf.default");

    private CupsConfig() {}

    /// @param operators the group whose members may stop and resume queues
    static String files(Path folder, String operators) {
        return """
            ServerRoot %1$s/etc
            StateDir %1$s/run
            CacheDir %1$s/cache
            RequestRoot %1$s/spool
            TempDir %1$s/spool/tmp
            AccessLog %1$s/log/access_log
            ErrorLog %1$s/log/error_log
            PageLog %1$s/log/page_log
            Printcap %1$s/run/printcap
            SystemGroup %2$s
            Sandboxing relaxed
            %3$s
            """.formatted(folder, isRoot() ? "root " + operators : operators, isRoot() ? "User lp\nGroup lp" : "");
    }

    /// Debian's own file, to the letter but for where it listens and what it logs.
    static String server(int port, Path folder) {
        var ours = Map.of(
                "Listen localhost:631", "Listen 127.0.0.1:" + port,
                "Listen /run/cups/cups.sock", "Listen " + folder + "/run/cups.sock",
                "Browsing Yes", "Browsing No",
                "WebInterface Yes", "WebInterface No",
                "LogLevel warn", "LogLevel info");
        return "DirtyCleanInterval 0\nJobRetryInterval 5\n"
                + debians().map(line -> ours.getOrDefault(line, line)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> debians() {
        try {
            return Files.readAllLines(DEBIANS).stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cupsd is missing: apt-get install cups", e);
        }
    }

    /// Started by root, `cupsd` runs its filters as `lp`, who must get at the spool.
    static void giveToSpooler(Path folder) {
        if (isRoot()) {
            Daemon.run(folder, Map.of(), List.of("chown", "-R", "root:lp", folder.toString()));
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
