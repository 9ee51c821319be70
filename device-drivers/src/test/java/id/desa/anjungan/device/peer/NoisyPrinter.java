package id.desa.anjungan.device.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/// Something on the line that is no printer in its right mind. What it says comes from a seed.
public final class NoisyPrinter implements AutoCloseable {
    private static final int EARFUL = 512;

    private final Manner manner;
    private final Random random;
    private final Wire wire;

    public enum Manner {
        /// Answers each byte with up to three others.
        BABBLES,
        /// Says everything back.
        ECHOES,
        /// Talks without being asked, and without end.
        TALKS_WITHOUT_END,
        /// Says half of what a printer says when it is through, with ids of its own.
        BREAKS_OFF_IN_THE_MIDDLE,
        /// Confirms slips that nobody sent.
        CONFIRMS_OTHERS,
        /// Looks well at the first question, then talks nonsense.
        LOSES_ITS_MIND,
        /// Hangs up after a while.
        HANGS_UP,
        /// Sends nothing but zeros.
        ZEROS
    }

    private NoisyPrinter(Wire.Kind kind, Manner manner, long seed) {
        this.manner = manner;
        this.random = new Random(seed);
        this.wire = kind.between(this::talk);
    }

    public static NoisyPrinter onTcp(Manner manner, long seed) {
        return new NoisyPrinter(TcpWire::between, manner, seed);
    }

    public static NoisyPrinter onUsb(Manner manner, long seed) {
        return new NoisyPrinter(PtyWire::usb, manner, seed);
    }

    public URI uri() {
        return wire.uri();
    }

    private void talk(InputStream in, OutputStream out) throws IOException {
        var talker = manner == Manner.TALKS_WITHOUT_END ? talkOn(out) : null;
        try {
            var heard = 0;
            for (var next = in.read(); next >= 0 && !hasEnough(heard); next = in.read()) {
                out.write(answer(next, heard++));
                out.flush();
            }
        } finally {
            if (talker != null) {
                talker.interrupt();
            }
        }
    }

    private boolean hasEnough(int heard) {
        return manner == Manner.HANGS_UP && heard >= 40;
    }

    private byte[] answer(int asked, int heard) {
        return switch (manner) {
            case BABBLES, HANGS_UP -> noise(random.nextInt(4));
            case ECHOES -> new byte[] {(byte) asked};
            case TALKS_WITHOUT_END -> new byte[0];
            case BREAKS_OFF_IN_THE_MIDDLE ->
                "\u0012\u00127\"Ab".substring(random.nextInt(3)).getBytes(StandardCharsets.ISO_8859_1);
            case CONFIRMS_OTHERS -> confirmation();
            case LOSES_ITS_MIND -> heard < 12 ? new byte[] {0x12} : noise(3);
            case ZEROS -> new byte[] {0, 0};
        };
    }

    private byte[] noise(int length) {
        var noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] confirmation() {
        var answer = new byte[] {0x12, 0x37, 0x22, 0, 0, 0, 0, 0, 0x12};
        for (var i = 3; i < 7; i++) {
            answer[i] = (byte) ('A' + random.nextInt(15));
        }
        return answer;
    }

    private Thread talkOn(OutputStream out) {
        return Thread.ofPlatform().daemon().name("endless talker").start(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    out.write(noise(EARFUL));
                }
            } catch (IOException _) {
                // At last.
            }
        });
    }

    @Override
    public void close() {
        wire.close();
    }
}
