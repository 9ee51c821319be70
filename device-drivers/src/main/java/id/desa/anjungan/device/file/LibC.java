package id.desa.anjungan.device.file;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/// The handful of system calls Java has no words for. Numbers are those of Linux on x86-64 and arm64, where they agree.
final class LibC {
    static final int O_RDONLY = 0;
    static final int O_RDWR = 2;
    static final int O_NOCTTY = 0x100;
    static final int O_NONBLOCK = 0x800;
    static final int O_CLOEXEC = 0x80000;

    static final short POLLIN = 0x1;
    static final short POLLOUT = 0x4;
    static final short POLLERR = 0x8;
    static final short POLLHUP = 0x10;
    static final short POLLNVAL = 0x20;

    static final int LOCK_EX_NB = 2 | 4;

    static final long TIOCOUTQ = 0x5411;
    static final long TCFLSH = 0x540B;
    static final long TCOFLUSH = 1;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO_VALUE = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private static final MethodHandle OPEN =
            call("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle CLOSE = call("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle READ =
            call("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle WRITE =
            call("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle POLL =
            call("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle IOCTL = call(
            "ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle FLOCK = call("flock", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));

    private LibC() {}

    @SuppressWarnings("restricted") // the whole point of this class
    private static MethodHandle call(String name, FunctionDescriptor shape, Linker.Option... more) {
        var options = new Linker.Option[more.length + 1];
        System.arraycopy(more, 0, options, 0, more.length);
        options[more.length] = ERRNO;
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), shape, options);
    }

    /// What a call returned; a negative one is `-errno`, as the kernel itself says it.
    private static long result(long returned, MemorySegment state) {
        return returned < 0 ? -(int) ERRNO_VALUE.get(state, 0L) : returned;
    }

    static int open(String path, int flags) {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            return (int) result((int) OPEN.invokeExact(state, arena.allocateFrom(path), flags), state);
        } catch (Throwable bug) {
            throw broken(bug);
        }
    }

    static void close(int file) {
        try (var arena = Arena.ofConfined()) {
            var _ = (int) CLOSE.invokeExact(arena.allocate(STATE), file);
        } catch (Throwable bug) {
            throw broken(bug);
        }
    }

    static int read(int file, byte[] into) {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            var buffer = arena.allocate(into.length);
            var count = (int) result((long) READ.invokeExact(state, file, buffer, (long) into.length), state);
            if (count > 0) {
                MemorySegment.copy(buffer, JAVA_BYTE, 0, into, 0, count);
            }
            return count;
        } catch (Throwable bug) {
            throw broken(bug);
        }
    }

    static int write(int file, byte[] bytes, int from) {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            var buffer = arena.allocate(Math.max(1, bytes.length - from));
            MemorySegment.copy(bytes, from, buffer, JAVA_BYTE, 0, bytes.length - from);
            return (int) result((long) WRITE.invokeExact(state, file, buffer, (long) bytes.length - from), state);
        } catch (Throwable bug) {
            throw broken(bug);
        }
    }

    /// What became true of the one asked for, in `poll`'s bits; 0 where nothing did in time.
    static int poll(int file, short events, int millis) {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            var asked = arena.allocate(8, 4);
            asked.set(JAVA_INT, 0, file);
            asked.set(JAVA_SHORT, 4, events);
            var count = (int) result((int) POLL.invokeExact(state, asked, 1L, millis), state);
            return count <= 0 ? count : asked.get(JAVA_SHORT, 6);
        } catch (Throwable bug) {
            throw broken(bug);
        }
    }

    static int ioctl(int file, long request, MemorySegment argument) {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            return (int) result((int) IOCTL.invokeExact(state, file, request, argument), state);
        } catch (Throwable bug) {
            throw broken(bug);
        }
    }

    static int flock(int file, int operation) {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            return (int) result((int) FLOCK.invokeExact(state, file, operation), state);
        } catch (Throwable bug) {
            throw broken(bug);
        }
    }

    private static RuntimeException broken(@Nullable Throwable bug) {
        return bug instanceof RuntimeException already ? already : new IllegalStateException("a native call", bug);
    }
}
