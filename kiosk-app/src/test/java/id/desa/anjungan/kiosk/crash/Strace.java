package id.desa.anjungan.kiosk.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs [RecordedProgram] under `strace` and reads what it wrote.
final class Strace {
    /// All calls that change a folder, or a position in a file. One that is not understood stops the reading.
    private static final String CALLS =
            "?open,openat,?creat,close,write,pwrite64,pwritev,?pwritev2,writev,lseek,ftruncate,"
                    + "?truncate,fallocate,fsync,fdatasync,sync_file_range,?rename,?renameat,renameat2,?unlink,unlinkat,?mkdir,mkdirat,"
                    + "?rmdir,?link,linkat,symlinkat,copy_file_range,sendfile";

    private static final int MINUTES = 3;
    private static final int LONGEST_WRITE = 1 << 24;

    private Strace() {}

    /// Whether `strace` is here and may look into another process.
    static boolean works() {
        try {
            var trial = new ProcessBuilder("strace", "-f", "-o", "/dev/null", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return trial.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// @param place an empty folder
    static Map<Workflow, Recording> record(List<Workflow> workflows, Path place)
            throws IOException, InterruptedException {
        var log = place.resolve("strace.log");
        var command = new ArrayList<>(List.of(
                "strace",
                "-f",
                "--seccomp-bpf",
                "-y",
                "-xx",
                "-s",
                String.valueOf(LONGEST_WRITE),
                "-e",
                "signal=none",
                "-e",
                "trace=" + CALLS,
                "-o",
                log.toString()));
        command.addAll(java());
        command.add(place.toString());
        workflows.forEach(workflow -> command.add(workflow.name()));
        var child = new ProcessBuilder(command).inheritIO().start();
        if (!child.waitFor(MINUTES, TimeUnit.MINUTES)) {
            child.destroyForcibly();
            throw new IllegalStateException("the recorded program does not end");
        }
        if (child.exitValue() != 0) {
            throw new IllegalStateException("the recorded program failed");
        }
        var recordings = new LinkedHashMap<Workflow, Recording>();
        for (var workflow : workflows) {
            var folder = RecordedProgram.folder(place, workflow);
            recordings.put(workflow, StraceLog.read(log, folder, RecordedProgram.marks(place, workflow), Map.of()));
        }
        Files.delete(log);
        return recordings;
    }

    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlogback.configurationFile=silent-logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                RecordedProgram.class.getName());
    }
}
