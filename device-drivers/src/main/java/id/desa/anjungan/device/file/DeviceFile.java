package id.desa.anjungan.device.file;

import id.desa.anjungan.device.OfflineCause;
import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// One open character device, held alone: whoever opens it a second time is told that it is taken. Every call ends in
/// the time it is given. The waiting is native: one platform thread for each device, never a virtual one.
public final class DeviceFile implements AutoCloseable {
    /// Longest that a wait goes on after [#wake].
    private static final Duration SLICE = Duration.ofMillis(50);
    /// Between two tries of a device that says it is ready and is not.
    private static final int BREATH_MILLIS = 5;

    /// Of `st_mode`: what kind of file it is.
    private static final int KIND_BITS = 0xF000;

    private static final int FIFO = 0x1000;
    private static final int CHARACTER_DEVICE = 0x2000;

    private static final int EPERM = 1;
    private static final int ENOENT = 2;
    private static final int EINTR = 4;
    private static final int ENXIO = 6;
    private static final int EAGAIN = 11;
    private static final int EACCES = 13;
    private static final int EBUSY = 16;
    private static final int ENODEV = 19;

    private final Path path;
    private final int file;
    private volatile boolean woken;
    private boolean closed;

    private DeviceFile(Path path, int file) {
        this.path = path;
        this.file = file;
    }

    public enum Access {
        READ(LibC.O_RDONLY),
        READ_WRITE(LibC.O_RDWR);

        private final int flag;

        Access(int flag) {
            this.flag = flag;
        }
    }

    /// @throws DeviceUnusable with the cause: not there, not allowed, another kind of thing, taken
    public static DeviceFile open(Path path, Access access) throws DeviceUnusable {
        if (Files.exists(path) && !isLineOfBytes(path)) {
            throw new DeviceUnusable(OfflineCause.WRONG_KIND, path + " is no device");
        }
        var flags = access.flag | LibC.O_NOCTTY | LibC.O_NONBLOCK | LibC.O_CLOEXEC;
        var file = LibC.open(path.toString(), flags);
        if (file < 0) {
            throw unusable(path, -file);
        }
        if (LibC.flock(file, LibC.LOCK_EX_NB) == -EAGAIN) {
            LibC.close(file);
            throw new DeviceUnusable(OfflineCause.TAKEN, path + " is in use");
        }
        return new DeviceFile(path, file);
    }

    /// A character device, or what stands in for one: never a disk, which would be written to.
    private static boolean isLineOfBytes(Path path) throws DeviceUnusable {
        try {
            var kind = (Integer) Files.getAttribute(path, "unix:mode") & KIND_BITS;
            return kind == CHARACTER_DEVICE || kind == FIFO;
        } catch (IOException e) {
            throw (DeviceUnusable) new DeviceUnusable(OfflineCause.NOT_FOUND, path + " went away").initCause(e);
        }
    }

    private static DeviceUnusable unusable(Path path, int errno) {
        return switch (errno) {
            case ENOENT -> new DeviceUnusable(OfflineCause.NOT_FOUND, path + " is not there");
            case EACCES, EPERM -> new DeviceUnusable(OfflineCause.NO_PERMISSION, path + " may not be opened");
            case EBUSY -> new DeviceUnusable(OfflineCause.TAKEN, path + " is in use");
            case ENODEV, ENXIO -> new DeviceUnusable(OfflineCause.UNPLUGGED, path + " has nothing behind it");
            default -> new DeviceUnusable(OfflineCause.WRONG_KIND, path + " cannot be opened, errno " + errno);
        };
    }

    public Path path() {
        return path;
    }

    /// How many bytes came; 0 where none did in time, or it was [#wake]d.
    ///
    /// @throws EOFException where it was pulled out
    public int read(byte[] into, Duration limit) throws IOException {
        var end = System.nanoTime() + limit.toNanos();
        while (await(LibC.POLLIN, end)) {
            var count = LibC.read(file, into);
            if (count > 0) {
                return count;
            }
            if (count < 0) {
                failUnlessBusy(-count);
            }
            // A printer on USB sends empty packets, which is no end: that is said by a hang-up.
            breathe();
            if (System.nanoTime() >= end) {
                return 0;
            }
        }
        return 0;
    }

    /// Writes all of it. Fails where the device takes no byte for that long, or it is [#wake]d.
    public void write(byte[] bytes, Duration stall) throws IOException {
        var written = 0;
        var end = System.nanoTime() + stall.toNanos();
        while (written < bytes.length) {
            if (!await(LibC.POLLOUT, end)) {
                throw new DeviceUnusable(OfflineCause.NO_ANSWER, path + " takes no bytes");
            }
            var count = LibC.write(file, bytes, written);
            if (count > 0) {
                written += count;
                end = System.nanoTime() + stall.toNanos();
                continue;
            }
            failUnlessBusy(-count);
            // A printer on USB without paper says it is ready to write and takes nothing.
            breathe();
            if (System.nanoTime() >= end) {
                throw new DeviceUnusable(OfflineCause.NO_ANSWER, path + " takes no bytes");
            }
        }
    }

    /// Whether all that was written has left this machine, as far as the driver of the device can tell.
    public boolean isWritten(Duration limit) throws IOException {
        var end = System.nanoTime() + limit.toNanos();
        while (await(LibC.POLLOUT, end)) {
            if (unsent() == 0) {
                return true;
            }
            breathe();
            if (System.nanoTime() >= end) {
                return false;
            }
        }
        return false;
    }

    /// Bytes that wait in a terminal's driver; none of a device that is no terminal.
    private int unsent() {
        try (var arena = Arena.ofConfined()) {
            var count = arena.allocate(ValueLayout.JAVA_INT);
            return LibC.ioctl(file, LibC.TIOCOUTQ, count) < 0 ? 0 : count.get(ValueLayout.JAVA_INT, 0);
        }
    }

    /// Of a terminal: throws away what was written and has not left, so that closing it waits for nobody.
    public void forgetUnsent() {
        LibC.ioctl(file, LibC.TCFLSH, MemorySegment.ofAddress(LibC.TCOFLUSH));
    }

    private void failUnlessBusy(int errno) throws DeviceUnusable {
        if (errno != 0 && errno != EAGAIN && errno != EINTR) {
            throw new DeviceUnusable(OfflineCause.UNPLUGGED, path + " is gone, errno " + errno);
        }
    }

    private void breathe() throws EOFException {
        if (LibC.poll(file, (short) 0, BREATH_MILLIS) > 0) {
            throw new EOFException(path + " was pulled out");
        }
    }

    /// @return what the call returned, or `-errno`
    public int ioctl(long request, MemorySegment argument) {
        return LibC.ioctl(file, request, argument);
    }

    /// From another thread: ends the wait it is in, or the next one.
    public void wake() {
        woken = true;
    }

    private boolean await(short event, long endNanos) throws IOException {
        while (true) {
            var left = endNanos - System.nanoTime();
            if (woken) {
                woken = false;
                return false;
            }
            var slice = (int) Math.clamp(left / 1_000_000, 0, SLICE.toMillis());
            var ready = LibC.poll(file, event, slice);
            if ((ready & event) != 0 && ready > 0) {
                return true;
            }
            if (ready > 0) {
                throw new EOFException(path + " was pulled out");
            }
            if (left <= 0) {
                return false;
            }
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            LibC.close(file);
        }
    }
}
