package id.desa.anjungan.provisioning.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A backup or a restore in a process of its own, under `strace`: what it did to files in which order, or killed where
/// it is told.
public final class WatchedProgram {
    private static final String CALLS =
            "openat,write,pwrite64,fsync,fdatasync,?rename,?renameat,renameat2,?unlink,unlinkat,?mkdir,mkdirat";

    private WatchedProgram() {}

    /// `backup FOLDER STICK PUBLIC-KEY` or `restore FILE KEY-FILE STATE`.
    public static void main(String... args) {
        Object came = switch (args[0]) {
            case "backup" -> {
                var source = BackupSource.kiosk("tirtawening-1", Path.of(args[1]), Optional.empty(), Optional.empty());
                var key = RecoveryKey.read(args[3]).orElseThrow();
                yield new Backup(source, key, InstantSource.fixed(Dead.NOW)).toFolder(Path.of(args[2]));
            }
            case "restore" -> {
                var to = new RestorePlace(Purpose.KIOSK, Path.of(args[3]), Optional.empty(), false);
                yield new Restore(to, InstantSource.fixed(Dead.NOW))
                        .from(Path.of(args[1]), Path.of(args[2]), new char[0]);
            }
            default -> throw new IllegalArgumentException(args[0]);
        };
        Runtime.getRuntime().halt(came instanceof Refused ? 1 : 0);
    }

    /// One call that changes a disk.
    ///
    /// @param paths of a rename two, else one
    record Act(String call, List<String> paths, String arguments) {
        boolean writes() {
            return call.equals("write") || call.equals("pwrite64");
        }

        boolean syncs() {
            return call.equals("fsync") || call.equals("fdatasync");
        }

        boolean creates() {
            return call.equals("openat") && arguments.contains("O_CREAT");
        }

        boolean renames() {
            return call.startsWith("rename");
        }
    }

    static boolean works() {
        try {
            return new ProcessBuilder("strace", "-f", "-o", "/dev/null", "true")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static List<Act> acts(Path log, String... args) throws IOException, InterruptedException {
        var code = run(log, List.of("--seccomp-bpf", "-e", "trace=" + CALLS), args);
        if (code != 0) {
            throw new AssertionError("it ended with " + code);
        }
        return read(log);
    }

    /// @param where such as `fsync:when=3`: there it is killed
    /// @return whether it was
    static boolean killed(Path log, String where, String... args) throws IOException, InterruptedException {
        var call = where.replaceFirst(":.*", "");
        // with --seccomp-bpf, strace 6.1 counts wrongly
        var kill = List.of("-e", "trace=" + call, "-e", "inject=" + where.replaceFirst(":", ":signal=SIGKILL:"));
        return run(log, kill, args) != 0;
    }

    /// @param file on a stick that is pulled out
    /// @param read at this one, from 1
    /// @return whether it ended by itself and had not done what it was to do
    static boolean refused(Path log, Path file, int read, String... args) throws IOException, InterruptedException {
        var calls = "read,pread64";
        var pulled = List.of(
                "-P",
                file.toString(),
                "-e",
                "trace=" + calls,
                "-e",
                "inject=" + calls + ":error=EIO:when=" + read + "+");
        return run(log, pulled, args) == 1;
    }

    private static int run(Path log, List<String> how, String... args) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of("strace", "-f", "-y", "-s", "1", "-e", "signal=none", "-o", log.toString()));
        command.addAll(how);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                WatchedProgram.class.getName()));
        command.addAll(List.of(args));
        var child = new ProcessBuilder(command).inheritIO().start();
        if (!child.waitFor(2, TimeUnit.MINUTES)) {
            child.destroyForcibly();
            throw new AssertionError("it does not end");
        }
        return child.exitValue();
    }

    private static List<Act> read(Path log) throws IOException {
        var acts = new ArrayList<Act>();
        var begun = new HashMap<String, String>();
        for (var line : Files.readAllLines(log, StandardCharsets.ISO_8859_1)) {
            var process = line.substring(0, line.indexOf(' '));
            var text = line.substring(line.indexOf(' ') + 1).strip();
            if (text.endsWith("<unfinished ...>")) {
                begun.put(process, text.replace(" <unfinished ...>", ""));
            } else {
                act(text.startsWith("<... ") ? begun.remove(process) + text.replaceFirst("<.*? resumed>", "") : text)
                        .ifPresent(acts::add);
            }
        }
        return acts;
    }

    private static Optional<Act> act(String text) {
        var open = text.indexOf('(');
        var result = text.lastIndexOf(" = ");
        if (open < 0 || result < 0 || text.charAt(result + 3) == '-' || text.charAt(result + 3) == '?') {
            return Optional.empty();
        }
        var call = text.substring(0, open);
        var arguments = text.substring(open + 1, result);
        var pattern = call.contains("write") || call.contains("sync") ? "^\\d+<([^>]*)>" : "\"([^\"]*)\"";
        var paths = Pattern.compile(pattern)
                .matcher(arguments)
                .results()
                .map(found -> found.group(1))
                .toList();
        return Optional.of(new Act(call, paths, arguments))
                .filter(act -> !act.paths().isEmpty());
    }
}
