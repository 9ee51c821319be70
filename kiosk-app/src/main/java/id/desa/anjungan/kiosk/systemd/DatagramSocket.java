package id.desa.anjungan.kiosk.systemd;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/// A unix datagram socket that only sends, which Java has no class for. Any thread; it never waits: what the other side
/// has no room for is dropped. Numbers are those of Linux on x86-64 and arm64, where they agree.
final class DatagramSocket implements AutoCloseable {
    private static final short AF_UNIX = 1;
    private static final int SOCK_DGRAM_CLOEXEC = 2 | 0x80000;
    private static final int MSG_DONTWAIT_NOSIGNAL = 0x40 | 0x4000;
    /// `sun_path`, with room for its final zero: unix(7).
    private static final int LONGEST_PATH = 107;

    private static final MethodHandle SOCKET =
            call("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle SENDTO =
            call("sendto", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle CLOSE = call("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private final byte[] path;
    private final int file;

    /// @param path a file, or an abstract name where it begins with `@`
    DatagramSocket(String path) {
        this.path = path.getBytes(StandardCharsets.UTF_8);
        if (this.path.length == 0 || this.path.length > LONGEST_PATH) {
            throw new IllegalArgumentException("no path of a socket");
        }
        this.file = opened();
    }

    @SuppressWarnings("restricted") // the whole point of this class
    private static MethodHandle call(String name, FunctionDescriptor shape) {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), shape);
    }

    private static int opened() {
        try {
            return (int) SOCKET.invokeExact((int) AF_UNIX, SOCK_DGRAM_CLOEXEC, 0);
        } catch (Throwable bug) {
            throw new IllegalStateException("a native call", bug);
        }
    }

    /// @return whether all of it was taken
    boolean send(String message) {
        var bytes = message.getBytes(StandardCharsets.UTF_8);
        try (var arena = Arena.ofConfined()) {
            var data = arena.allocateFrom(JAVA_BYTE, bytes);
            var sent = (long) SENDTO.invokeExact(
                    file, data, (long) bytes.length, MSG_DONTWAIT_NOSIGNAL, address(arena), 2 + path.length);
            return sent == bytes.length;
        } catch (Throwable bug) {
            throw new IllegalStateException("a native call", bug);
        }
    }

    /// `struct sockaddr_un`; a name in the abstract namespace begins with a zero byte.
    private MemorySegment address(Arena arena) {
        var address = arena.allocate(2 + LONGEST_PATH + 1, 2);
        address.set(JAVA_SHORT, 0, AF_UNIX);
        MemorySegment.copy(path, 0, address, JAVA_BYTE, 2, path.length);
        if (path[0] == '@') {
            address.set(JAVA_BYTE, 2, (byte) 0);
        }
        return address;
    }

    @Override
    public void close() {
        try {
            var _ = (int) CLOSE.invokeExact(file);
        } catch (Throwable bug) {
            throw new IllegalStateException("a native call", bug);
        }
    }
}
