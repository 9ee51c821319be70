package id.desa.anjungan.device.peer;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A sound card that is a recorder: ALSA's `file` plugin writes what is played into a FIFO, and this takes it from
/// there at a pace, so that a long sentence takes its time, though less of it than in a loudspeaker.
public final class SoundRecorder implements AutoCloseable {
    /// ALSA's name of it.
    public static final String DEVICE = "recorder";

    /// Samples a second of 16 bits, eight times as fast as `espeak-ng` speaks.
    private static final int BYTES_A_SECOND = 22_050 * 2 * 8;
    private static final long QUIET_NANOS = 300_000_000;
    private static final int A_SECOND_MILLIS = 1_000;
    private static final int STEP_MILLIS = 20;

    private final Folder folder = Folder.create("anjungan-sound");
    private final Path fifo = folder.path().resolve("card");
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private volatile long last = System.nanoTime() - QUIET_NANOS;
    private volatile boolean open = true;

    private SoundRecorder() {}

    public static SoundRecorder start() {
        var recorder = new SoundRecorder();
        Daemon.run(recorder.folder.path(), Map.of(), List.of("mkfifo", recorder.fifo.toString()));
        recorder.plugIn();
        Thread.ofPlatform().daemon().name("sound-recorder").start(recorder::record);
        return recorder;
    }

    /// For whoever plays on it.
    public Map<String, String> environment() {
        return Map.of("ALSA_CONFIG_PATH", folder.path().resolve("asound.conf").toString());
    }

    /// Whoever opens it from now on finds none. (What plays already plays on: this is a card made of files.)
    public void unplug() {
        folder.write("asound.conf", "");
    }

    public void plugIn() {
        folder.write("asound.conf", """
                pcm.%s {
                  type file
                  slave.pcm { type null }
                  file "%s"
                  format "raw"
                }
                """.formatted(DEVICE, fifo));
    }

    /// Opened for both ways, a FIFO never ends and never waits for somebody to open its other end.
    private void record() {
        try (var card = new RandomAccessFile(fifo.toFile(), "rw");
                var in = new FileInputStream(card.getFD())) {
            while (open) {
                var there = Math.min(in.available(), BYTES_A_SECOND * STEP_MILLIS / A_SECOND_MILLIS);
                take(in.readNBytes(there & ~1));
                Daemon.step();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whoever opens a card plays a moment of silence on it; silence is not heard.
    private void take(byte... pcm) {
        synchronized (heard) {
            for (var at = 0; at < pcm.length; at += 2) {
                if (pcm[at] != 0 || pcm[at + 1] != 0) {
                    heard.write(pcm, at, 2);
                    last = System.nanoTime();
                }
            }
        }
    }

    public boolean sounds() {
        return System.nanoTime() - last < QUIET_NANOS;
    }

    /// Everything that was played so far but silence, 16 bits a sample, little end first.
    public byte[] heard() {
        synchronized (heard) {
            return heard.toByteArray();
        }
    }

    @Override
    public void close() {
        open = false;
        folder.close();
    }
}
