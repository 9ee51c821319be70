package id.desa.anjungan.provisioning.backup;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Reads a synced file after the system was told to forget it (`posix_fadvise(2)`, POSIX_FADV_DONTNEED), so that a
/// stick that only seemed to write is found out.
final class FromMedium {
    private static final int READ_ONLY_CLOSED_ON_EXEC = 0x80000;
    private static final int DONTNEED = 4;
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle OPEN =
            call("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle ADVISE =
            call("posix_fadvise", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT));
    private static final MethodHandle CLOSE = call("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private FromMedium() {}

    static InputStream open(Path file) throws IOException {
        forget(file.toAbsolutePath().toString());
        return Channels.newInputStream(FileChannel.open(file, StandardOpenOption.READ));
    }

    /// Only advice: where it is not taken, nothing is lost.
    private static void forget(String file) {
        try (var arena = Arena.ofConfined()) {
            var open = (int) OPEN.invokeExact(arena.allocateFrom(file), READ_ONLY_CLOSED_ON_EXEC);
            if (open >= 0) {
                var _ = (int) ADVISE.invokeExact(open, 0L, 0L, DONTNEED);
                var _ = (int) CLOSE.invokeExact(open);
            }
        } catch (Throwable bug) {
            throw new IllegalStateException("glibc has these three", bug);
        }
    }

    @SuppressWarnings("restricted") // the JDK knows no such call
    private static MethodHandle call(String name, FunctionDescriptor shape, Linker.Option... options) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), shape, options);
    }
}
