package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.PrintRef;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What `javax.print` leaves behind where it is cut off: a running `lpr`, and the letter in a file.
final class JavaxPrintRemains {
    private static final String FILES = "javaprint*.tmp";
    private static final int TO_END_SECONDS = 1;

    private JavaxPrintRemains() {}

    /// Ends the `lpr` of that letter, so that it does not hand it over later. It is a child of this process and has the
    /// letter's name among its arguments.
    static void endSender(PrintRef ref) {
        ProcessHandle.current().children().filter(child -> isOf(child, ref)).forEach(JavaxPrintRemains::end);
    }

    private static boolean isOf(ProcessHandle child, PrintRef ref) {
        for (var argument : child.info().arguments().orElse(new String[0])) {
            if (argument.contains(ref.name())) {
                return true;
            }
        }
        return false;
    }

    private static void end(ProcessHandle sender) {
        sender.destroyForcibly();
        try {
            sender.onExit().get(TO_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException _) {
            // Whether the letter got through is seen by looking at the queue.
        }
    }

    /// Deletes letters that a power cut or a crash left lying.
    ///
    /// @param before none younger: it may belong to a print under way
    static void sweep(Path folder, Instant before) {
        try (var files = Files.newDirectoryStream(folder, FILES)) {
            for (var file : files) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            // Not ours to delete, or gone already.
        }
    }
}
