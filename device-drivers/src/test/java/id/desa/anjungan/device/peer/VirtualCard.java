package id.desa.anjungan.device.peer;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A card laid on the virtual reader `vpcd`: one TCP connection is one card, closing it takes the card away. The
/// reader sends a length of two bytes, big end first, and that many: one byte is a signal (off, on, reset, or "ATR?"),
/// more are a command.
public final class VirtualCard implements AutoCloseable {
    private static final int ATR = 4;
    private static final int MOST_TRIES = 500;

    private final Chip chip;
    private final Socket socket;
    private final AtomicInteger commands = new AtomicInteger();

    private VirtualCard(Chip chip, Socket socket) {
        this.chip = chip;
        this.socket = socket;
    }

    /// What makes one card another.
    public interface Chip {
        byte[] atr();

        /// With its status word; empty of a card that is pulled away at that moment.
        Optional<byte[]> answer(byte... command);
    }

    /// Waits for the reader, which may just have been plugged in. It is not tried by connecting: that would be a card.
    static VirtualCard lay(int port, Chip chip) {
        for (var tries = 0; ; tries++) {
            try {
                var card = new VirtualCard(chip, new Socket(InetAddress.getLoopbackAddress(), port));
                Thread.ofPlatform().daemon().name("virtual-card").start(card::serve);
                return card;
            } catch (IOException e) {
                if (tries > MOST_TRIES) {
                    throw new UncheckedIOException("vpcd does not listen at " + port, e);
                }
                Daemon.step();
            }
        }
    }

    private void serve() {
        try (socket) {
            var in = new DataInputStream(socket.getInputStream());
            var out = new DataOutputStream(socket.getOutputStream());
            while (true) {
                var asked = in.readNBytes(in.readUnsignedShort());
                if (asked.length == 1) {
                    if (asked[0] == ATR) {
                        send(out, chip.atr());
                    }
                } else {
                    commands.incrementAndGet();
                    var answer = chip.answer(asked);
                    if (answer.isEmpty()) {
                        return;
                    }
                    send(out, answer.get());
                }
            }
        } catch (IOException _) {
            // taken away, or the reader went
        }
    }

    private static void send(DataOutputStream out, byte... reply) throws IOException {
        out.writeShort(reply.length);
        out.write(reply);
        out.flush();
    }

    /// How many commands it was sent.
    public int commands() {
        return commands.get();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
