package id.desa.anjungan.device.cups;

import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.HttpsURLConnection;

/// IPP over HTTP or HTTPS. The body is sent with a fixed length: else the JDK repeats a failed POST by itself, and a
/// Print-Job would run twice.
final class IppClient implements IppWire {
    private static final int IPP_PORT = 631;
    /// How CUPS says no to who asks: a name and a password are wanted (401), or TLS for them (426).
    private static final Set<Integer> DENIALS = Set.of(401, 403, 426);

    /// An answer about a printer has some 50 KB; one that never ends is not listened to.
    private static final int MOST_BYTES = 4 << 20;

    private final Duration connect;
    private final Duration answer;
    private final PrinterTrust trust;

    IppClient(Duration connect, Duration answer) {
        this(connect, answer, Set.of());
    }

    /// @param pins see [PrinterTrust]
    IppClient(Duration connect, Duration answer, Set<String> pins) {
        this.connect = connect;
        this.answer = answer;
        this.trust = new PrinterTrust(pins);
    }

    @Override
    public IppPacket call(URI target, IppPacket request, byte[] document) throws IOException {
        var head = new ByteArrayOutputStream();
        new IppOutputStream(head).write(request);
        var connection = (HttpURLConnection) http(target).openConnection();
        if (connection instanceof HttpsURLConnection secured) {
            trust.guard(secured);
        }
        connection.setConnectTimeout(Math.toIntExact(connect.toMillis()));
        connection.setReadTimeout(Math.toIntExact(answer.toMillis()));
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Content-Type", "application/ipp");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(head.size() + document.length);
        try {
            try (var out = connection.getOutputStream()) {
                head.writeTo(out);
                out.write(document);
            }
            return answerOf(connection);
        } finally {
            connection.disconnect();
        }
    }

    private IppPacket answerOf(HttpURLConnection connection) throws IOException {
        var code = connection.getResponseCode();
        if (DENIALS.contains(code)) {
            throw new IppPrinter.IppRefused("HTTP " + code);
        }
        if (code != HttpURLConnection.HTTP_OK) {
            throw new IOException("HTTP " + code);
        }
        try (var in = connection.getInputStream()) {
            return packet(whole(in));
        }
    }

    /// The library throws what it likes at bytes out of order, `NegativeArraySizeException` among them.
    static IppPacket packet(byte[] answer) throws IOException {
        try {
            return new IppInputStream(new ByteArrayInputStream(answer)).readPacket();
        } catch (RuntimeException garbage) {
            throw new IOException("no IPP: " + garbage.getClass().getSimpleName(), garbage);
        }
    }

    /// A reply that drips is cut off too: the time for a read starts anew with each byte, this one does not.
    private byte[] whole(InputStream in) throws IOException {
        var heard = new ByteArrayOutputStream();
        var started = Stopwatch.started();
        var part = new byte[8192];
        for (var length = in.read(part); length >= 0; length = in.read(part)) {
            heard.write(part, 0, length);
            if (heard.size() > MOST_BYTES || started.hasRun(answer)) {
                throw new IOException("an answer without end");
            }
        }
        return heard.toByteArray();
    }

    private static URL http(URI target) throws IOException {
        if (target.getHost() == null) {
            throw new IOException("no host in the printer's URI");
        }
        var port = target.getPort() < 0 ? IPP_PORT : target.getPort();
        var scheme = target.getScheme().equals("ipps") || target.getScheme().equals("https") ? "https" : "http";
        return URI.create(scheme + "://" + target.getHost() + ":" + port + target.getRawPath())
                .toURL();
    }
}
