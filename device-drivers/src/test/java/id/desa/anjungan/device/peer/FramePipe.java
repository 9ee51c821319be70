package id.desa.anjungan.device.peer;

import id.desa.anjungan.device.Camera.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// A camera's sensor: the same frame again and again through a named pipe, until another is held before it. What reads
/// it is `ffmpeg`, as raw grey frames.
public final class FramePipe implements AutoCloseable {
    private static final long FRAME_NANOS = 50_000_000;

    private final Folder folder = Folder.create("anjungan-frames");
    private volatile Frame seen;
    private volatile boolean isPluggedIn;
    private Thread thread;

    public FramePipe(Frame first) {
        seen = first;
        thread = start();
    }

    public Path path() {
        return folder.path().resolve("video0");
    }

    public void show(Frame frame) {
        seen = frame;
    }

    private Thread start() {
        Daemon.run(folder.path(), Map.of(), List.of("mkfifo", path().toString()));
        isPluggedIn = true;
        return Thread.ofPlatform().daemon().name("frames at " + path()).start(this::play);
    }

    private void play() {
        // both ways, so that it never waits for a reader to come
        try (var pipe = FileChannel.open(path(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            while (isPluggedIn) {
                var bytes = ByteBuffer.wrap(seen.grey());
                while (bytes.hasRemaining()) {
                    pipe.write(bytes);
                }
                LockSupport.parkNanos(FRAME_NANOS);
            }
        } catch (ClosedByInterruptException _) {
            // The plug was pulled while nobody read.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its name is gone, and what was open ends.
    public void unplug() {
        isPluggedIn = false;
        try {
            Files.deleteIfExists(path());
            thread.interrupt();
            thread.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    public void plugIn() {
        thread = start();
    }

    @Override
    public void close() {
        if (isPluggedIn) {
            unplug();
        }
        folder.close();
    }
}
