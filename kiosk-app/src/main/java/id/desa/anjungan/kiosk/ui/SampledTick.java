package id.desa.anjungan.kiosk.ui;

import java.util.Optional;
import java.util.concurrent.Executor;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineUnavailableException;

/// A tick of 14 ms, made here: a short, quickly fading tone. Silent on a machine without a sound card.
public final class SampledTick implements Tick, AutoCloseable {
    private static final float RATE = 44_100;
    private static final int SAMPLES = 620;

    private final Executor background;
    private volatile Optional<Clip> line = Optional.empty();

    /// @param background opens the sound card and plays: it may block
    public SampledTick(Executor background) {
        this.background = background;
        background.execute(() -> line = open());
    }

    @Override
    public void sound() {
        line.ifPresent(open -> background.execute(() -> {
            open.stop();
            open.setFramePosition(0);
            open.start();
        }));
    }

    @Override
    public void close() {
        line.ifPresent(Clip::close);
        line = Optional.empty();
    }

    private static Optional<Clip> open() {
        try {
            var open = AudioSystem.getClip();
            open.open(new AudioFormat(RATE, 16, 1, true, false), wave(), 0, SAMPLES * 2);
            return Optional.of(open);
        } catch (LineUnavailableException | IllegalArgumentException | IllegalStateException | SecurityException e) {
            return Optional.empty(); // no sound card: a kiosk that cannot tick still serves
        }
    }

    private static byte[] wave() {
        var bytes = new byte[SAMPLES * 2];
        for (var i = 0; i < SAMPLES; i++) {
            var time = i / RATE;
            var value = (int) (Math.sin(2 * Math.PI * 1250 * time) * Math.exp(-time * 420) * 5200);
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
        return bytes;
    }
}
