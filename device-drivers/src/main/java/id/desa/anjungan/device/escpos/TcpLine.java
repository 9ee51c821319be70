package id.desa.anjungan.device.escpos;

import id.desa.anjungan.device.network.HostLookup;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.OptionalInt;

/// TCP port 9100. A selector bounds what a blocking socket cannot: writing to a printer that has stopped reading.
final class TcpLine implements PrinterLine {
    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final ByteBuffer in = ByteBuffer.allocate(256).flip();
    private volatile boolean recalled;

    private TcpLine(SocketChannel channel, Selector selector) throws IOException {
        this.channel = channel;
        this.selector = selector;
        this.key = channel.register(selector, 0);
    }

    static TcpLine open(String host, int port, Duration limit) throws IOException {
        var printer = new InetSocketAddress(HostLookup.address(host, limit), port);
        var channel = SocketChannel.open();
        try {
            channel.socket().connect(printer, Math.toIntExact(limit.toMillis()));
            channel.socket().setTcpNoDelay(true);
            channel.configureBlocking(false);
            return new TcpLine(channel, Selector.open());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void send(byte[] bytes, Duration stall) throws IOException {
        var out = ByteBuffer.wrap(bytes);
        while (out.hasRemaining()) {
            if (channel.write(out) == 0 && !await(SelectionKey.OP_WRITE, stall)) {
                throw new SocketTimeoutException("the printer takes no bytes");
            }
        }
    }

    /// What was sent lies in a buffer of this machine, or of the printer's network board. A printer that has read
    /// all of it hangs up too, as each has to before it serves the next caller. What it says meanwhile is dropped.
    @Override
    public void end(Duration limit) throws IOException {
        channel.shutdownOutput();
        var end = System.nanoTime() + limit.toNanos();
        for (var left = limit; !left.isNegative() && !recalled; left = Duration.ofNanos(end - System.nanoTime())) {
            if (await(SelectionKey.OP_READ, left) && channel.read(in.clear()) < 0) {
                return;
            }
        }
        throw new SocketTimeoutException("the printer did not take all of it");
    }

    @Override
    public OptionalInt receive(Duration limit) throws IOException {
        if (!in.hasRemaining() && !fill(limit)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Byte.toUnsignedInt(in.get()));
    }

    private boolean fill(Duration limit) throws IOException {
        if (!await(SelectionKey.OP_READ, limit)) {
            return false;
        }
        in.clear();
        var count = channel.read(in);
        in.flip();
        if (count < 0) {
            throw new EOFException("the printer hung up");
        }
        return count > 0;
    }

    private boolean await(int operation, Duration limit) throws IOException {
        key.interestOps(operation);
        if (limit.isZero()) {
            selector.selectNow();
        } else {
            selector.select(Math.max(1, limit.toMillis()));
        }
        return !selector.selectedKeys().isEmpty() && selector.selectedKeys().remove(key);
    }

    @Override
    public synchronized void recall() {
        recalled = true;
        if (selector.isOpen()) {
            selector.wakeup();
        }
    }

    @Override
    public boolean isRecalled() {
        return recalled;
    }

    @Override
    public synchronized void close() {
        try {
            selector.close();
            channel.close();
        } catch (IOException _) {
            // It is gone either way.
        }
    }
}
