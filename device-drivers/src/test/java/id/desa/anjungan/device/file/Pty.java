package id.desa.anjungan.device.file;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/// The far end of a cable: a pseudo-terminal whose near end is a device file under a name of its own. Bytes pass as
/// they are. When it is pulled, whoever has the near end open is told that it hung up, and the name is gone.
public final class Pty implements AutoCloseable {
    private static final long TIOCSPTLCK = 0x40045431;
    private static final long TIOCGPTN = 0x80045430L;
    private static final int LOOK_MILLIS = 20;
    private static final AtomicInteger DRAFTS = new AtomicInteger();

    private final Path name;
    private final Object guard = new Object();
    private final int far;
    private final int near;
    private boolean closed;

    private Pty(Path name, int far, int near) {
        this.name = name;
        this.far = far;
        this.near = near;
    }

    /// @param name where the near end is to be found, such as `FOLDER/ttyUSB0`
    public static Pty at(Path name) {
        var far = LibC.open("/dev/ptmx", LibC.O_RDWR | LibC.O_NOCTTY | LibC.O_NONBLOCK | LibC.O_CLOEXEC);
        try (var arena = Arena.ofConfined()) {
            var number = arena.allocate(JAVA_INT);
            control(far, TIOCSPTLCK, number);
            control(far, TIOCGPTN, number);
            var device = Path.of("/dev/pts/" + number.get(JAVA_INT, 0));
            // Held open, so that what was written is kept while nobody has it open, as a cable would.
            var near = LibC.open(device.toString(), LibC.O_RDWR | LibC.O_NOCTTY | LibC.O_CLOEXEC);
            raw(device);
            var draft = name.resolveSibling(name.getFileName() + ".new" + DRAFTS.incrementAndGet());
            Files.move(Files.createSymbolicLink(draft, device), name, StandardCopyOption.ATOMIC_MOVE);
            return new Pty(name, far, near);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void control(int file, long request, MemorySegment argument) throws IOException {
        var result = LibC.ioctl(file, request, argument);
        if (result < 0) {
            throw new IOException("no pseudo-terminal: errno " + -result);
        }
    }

    private static void raw(Path device) throws IOException {
        try (var file = DeviceFile.open(device, DeviceFile.Access.READ_WRITE)) {
            SerialLine.set(file, 38_400, false);
        }
    }

    public Path name() {
        return name;
    }

    /// What comes from the near end; ends when the plug is pulled.
    public InputStream in() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                var bytes = new byte[length];
                var count = receive(bytes);
                System.arraycopy(bytes, 0, into, from, Math.max(0, count));
                return count;
            }
        };
    }

    private int receive(byte[] into) throws IOException {
        while (into.length > 0) {
            synchronized (guard) {
                if (closed) {
                    return -1;
                }
                var count = LibC.read(far, into);
                if (count > 0) {
                    return count;
                }
            }
            LibC.poll(far, LibC.POLLIN, LOOK_MILLIS);
        }
        return 0;
    }

    /// To the near end; what nobody fetches is dropped once the cable is full.
    public OutputStream out() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                synchronized (guard) {
                    if (closed) {
                        throw new EOFException("the plug is pulled");
                    }
                    LibC.write(far, Arrays.copyOfRange(bytes, from, from + length), 0);
                }
            }
        };
    }

    /// Nobody can use it again: plug a new one in under the same name.
    public void pull() {
        synchronized (guard) {
            if (!closed) {
                closed = true;
                LibC.close(near);
                LibC.close(far);
                try {
                    Files.deleteIfExists(name);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    @Override
    public void close() {
        pull();
    }
}
