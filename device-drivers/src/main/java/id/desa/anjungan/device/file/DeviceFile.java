package id.desa.anjungan.device.file;

import id.desa.anjungan.device.OfflineCause;
import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// One open character device, held alone: whoever opens it a second time is told that it is taken. Every call ends in
/// the time it is given. The waiting is native: one platform thread for each device, never a virtual one.
public final class DeviceFile implements AutoCloseable {
    /// Longest that a wait goes on after [#wake].
    private static final Duration SLICE = Duration.ofMillis(50);

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
        if (Files.isDirectory(path) || Files.isRegularFile(path)) {
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
        if (!await(LibC.POLLIN, limit)) {
            return 0;
        }
        var count = LibC.read(file, into);
        if (count == 0) {
            throw new EOFException(path + " ended");
        }
        if (count < 0 && count != -EAGAIN && count != -EINTR) {
            throw gone(-count);
        }
        return Math.max(0, count);
    }

    /// Writes all of it. Fails where the device takes no byte for that long, or it is [#wake]d.
    public void write(byte[] bytes, Duration stall) throws IOException {
        var written = 0;
        while (written < bytes.length) {
            if (!await(LibC.POLLOUT, stall)) {
                throw new DeviceUnusable(OfflineCause.NO_ANSWER, path + " takes no bytes");
            }
            var count = LibC.write(file, bytes, written);
            if (count < 0 && count != -EAGAIN && count != -EINTR) {
                throw gone(-count);
            }
            written += Math.max(0, count);
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

    private boolean await(short event, Duration limit) throws IOException {
        var end = System.nanoTime() + limit.toNanos();
        while (true) {
            var left = end - System.nanoTime();
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

    private IOException gone(int errno) {
        return new DeviceUnusable(OfflineCause.UNPLUGGED, path + " is gone, errno " + errno);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            LibC.close(file);
        }
    }
}
