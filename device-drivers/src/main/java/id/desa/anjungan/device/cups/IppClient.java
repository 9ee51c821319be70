package id.desa.anjungan.device.cups;

import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.time.Duration;

/// One IPP request and its answer over HTTP (RFC 8010), bounded in time. The body is sent with a fixed length: else the
/// JDK repeats a failed POST by itself, and a Print-Job would run twice.
final class IppClient {
    private static final int IPP_PORT = 631;
    private static final byte[] NO_DOCUMENT = {};

    private final Duration connect;
    private final Duration answer;

    IppClient(Duration connect, Duration answer) {
        this.connect = connect;
        this.answer = answer;
    }

    IppPacket call(URI target, IppPacket request) throws IOException {
        return call(target, request, NO_DOCUMENT);
    }

    IppPacket call(URI target, IppPacket request, byte[] document) throws IOException {
        var head = new ByteArrayOutputStream();
        new IppOutputStream(head).write(request);
        var connection = (HttpURLConnection) http(target).openConnection();
        connection.setConnectTimeout(Math.toIntExact(connect.toMillis()));
        connection.setReadTimeout(Math.toIntExact(answer.toMillis()));
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

    private static IppPacket answerOf(HttpURLConnection connection) throws IOException {
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException("HTTP " + connection.getResponseCode());
        }
        try (var in = connection.getInputStream()) {
            return new IppInputStream(new ByteArrayInputStream(in.readAllBytes())).readPacket();
        }
    }

    private static URL http(URI target) throws IOException {
        if (target.getHost() == null) {
            throw new IOException("no host in the printer's URI");
        }
        var port = target.getPort() < 0 ? IPP_PORT : target.getPort();
        return URI.create("http://" + target.getHost() + ":" + port + target.getRawPath())
                .toURL();
    }
}
