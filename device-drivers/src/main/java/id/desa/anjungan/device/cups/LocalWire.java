package id.desa.anjungan.device.cups;

import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// IPP to `cupsd` over its local socket. The kernel tells `cupsd` who is at the other end, so it believes
/// the user's name without a password (`Authorization: PeerCred`), and its policy is applied to that user
/// and his groups.
final class LocalWire implements IppWire {
    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3}).*");

    private static final Pattern LENGTH = Pattern.compile("(?i)\\r\\ncontent-length: *([0-9]{1,9})\\r\\n");

    private final Path socket;
    private final String user;
    private final Duration limit;

    LocalWire(Path socket, String user, Duration limit) {
        this.socket = socket;
        this.user = user;
        this.limit = limit;
    }

    @Override
    public IppPacket call(URI target, IppPacket request, byte[] document) throws IOException {
        var body = new ByteArrayOutputStream();
        new IppOutputStream(body).write(request);
        body.write(document);
        var head = "POST /admin/ HTTP/1.0\r\nHost: localhost\r\nContent-Type: application/ipp\r\n"
                + "Authorization: PeerCred " + user + "\r\nContent-Length: " + body.size() + "\r\n\r\n";
        var whole = new ByteArrayOutputStream();
        whole.write(head.getBytes(StandardCharsets.US_ASCII));
        body.writeTo(whole);
        return packet(exchange(ByteBuffer.wrap(whole.toByteArray())));
    }

    /// `cupsd` leaves the line open after an answer, and after a refusal.
    private static boolean isWhole(byte[] answer) {
        var text = new String(answer, StandardCharsets.ISO_8859_1);
        var body = text.indexOf("\r\n\r\n") + 4;
        if (body < 4) {
            return false;
        }
        var status = STATUS.matcher(text.lines().findFirst().orElse(""));
        var length = LENGTH.matcher(text.substring(0, body));
        return !status.matches()
                || !status.group(1).equals("200")
                || (length.find() && answer.length - body >= Integer.parseInt(length.group(1)));
    }

    private byte[] exchange(ByteBuffer out) throws IOException {
        var in = new ByteArrayOutputStream();
        var end = System.nanoTime() + limit.toNanos();
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                var selector = Selector.open()) {
            channel.configureBlocking(false);
            var key = channel.register(selector, SelectionKey.OP_WRITE);
            var part = ByteBuffer.allocate(8192);
            while (in.size() < MOST_BYTES) {
                var left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0 || selector.select(left) == 0) {
                    throw new IOException("no answer in time");
                }
                selector.selectedKeys().clear();
                if (out.hasRemaining()) {
                    channel.write(out);
                    key.interestOps(out.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
                } else if (channel.read(part) < 0) {
                    return in.toByteArray();
                } else {
                    in.write(part.array(), 0, part.position());
                    part.clear();
                    if (isWhole(in.toByteArray())) {
                        return in.toByteArray();
                    }
                }
            }
        }
        throw new IOException("an endless answer");
    }

    private static IppPacket packet(byte[] answer) throws IOException {
        var text = new String(answer, StandardCharsets.ISO_8859_1);
        var status = STATUS.matcher(text.lines().findFirst().orElse(""));
        if (!status.matches()) {
            throw new IOException("no HTTP answer");
        }
        var body = text.indexOf("\r\n\r\n");
        if (status.group(1).equals("401") || status.group(1).equals("403")) {
            throw new Unauthorized();
        }
        if (!status.group(1).equals("200") || body < 0) {
            throw new IOException(String.format(Locale.ROOT, "HTTP %s", status.group(1)));
        }
        return IppClient.packet(Arrays.copyOfRange(answer, body + 4, answer.length));
    }

    /// The spooler knows who asks, and says no.
    static final class Unauthorized extends IOException {
        private static final long serialVersionUID = 1;

        Unauthorized() {
            super("the spooler lets operators do that only");
        }
    }
}
