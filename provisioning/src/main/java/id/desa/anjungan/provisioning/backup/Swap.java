package id.desa.anjungan.provisioning.backup;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/// Puts a whole folder in the place of another, in one step of the file system (`renameat2(2)`, RENAME_EXCHANGE): a
/// power cut leaves the old one or the new one under the name, and never none.
final class Swap {
    private static final int AT_FDCWD = -100;
    private static final int EXCHANGE = 2;
    private static final MethodHandle RENAMEAT2 = renameat2();

    private Swap() {}

    /// @return whether there was a folder before, which now has the name of the new one
    static boolean into(Path made, Path place) throws IOException {
        var isThere = Files.exists(place, LinkOption.NOFOLLOW_LINKS);
        if (!isThere || isEmpty(place)) {
            Files.move(made, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else if (exchange(made.toAbsolutePath(), place.toAbsolutePath()) != 0) {
            throw new Unusable(Refusal.CANNOT_SWAP, place.toString());
        }
        Durable.sync(Objects.requireNonNull(place.toAbsolutePath().getParent()));
        return Files.exists(made, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var names = Files.newDirectoryStream(folder)) {
            return !names.iterator().hasNext();
        }
    }

    private static int exchange(Path one, Path other) {
        try (var arena = Arena.ofConfined()) {
            var from = arena.allocateFrom(one.toString());
            var to = arena.allocateFrom(other.toString());
            return (int) RENAMEAT2.invokeExact(AT_FDCWD, from, AT_FDCWD, to, EXCHANGE);
        } catch (Throwable bug) {
            throw new IllegalStateException("glibc has renameat2", bug);
        }
    }

    @SuppressWarnings("restricted") // the JDK knows no such call
    private static MethodHandle renameat2() {
        var linker = Linker.nativeLinker();
        MemorySegment address = linker.defaultLookup().findOrThrow("renameat2");
        return linker.downcallHandle(
                address, FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT));
    }
}
