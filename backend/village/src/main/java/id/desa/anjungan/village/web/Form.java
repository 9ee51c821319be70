package id.desa.anjungan.village.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A posted form (`application/x-www-form-urlencoded`). It keeps the bytes, so that a secret in it becomes a `char[]`
/// that can be wiped and never a `String`; closing it wipes the bytes.
final class Form implements AutoCloseable {
    private final byte[] body;

    Form(byte[] body) {
        this.body = body;
    }

    /// The first value of a field, empty where there is none.
    String text(String name) {
        var values = texts(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (var value : values(name)) {
            texts.add(new String(value, UTF_8));
        }
        return texts;
    }

    /// A field the caller wipes after use.
    char[] secret(String name) {
        var values = values(name);
        if (values.isEmpty()) {
            return new char[0];
        }
        var bytes = values.getFirst();
        var decoded = UTF_8.decode(ByteBuffer.wrap(bytes));
        var secret = new char[decoded.remaining()];
        decoded.get(secret);
        Arrays.fill(decoded.array(), '\0');
        Arrays.fill(bytes, (byte) 0);
        return secret;
    }

    @Override
    public void close() {
        Arrays.fill(body, (byte) 0);
    }

    private List<byte[]> values(String name) {
        var wanted = name.getBytes(UTF_8);
        var found = new ArrayList<byte[]>();
        var start = 0;
        while (start <= body.length) {
            var end = indexOf('&', start, body.length);
            var equals = indexOf('=', start, end);
            if (Arrays.equals(decoded(start, equals), wanted)) {
                found.add(decoded(Math.min(equals + 1, end), end));
            }
            start = end + 1;
        }
        return found;
    }

    private int indexOf(char wanted, int from, int to) {
        var i = from;
        while (i < to && body[i] != wanted) {
            i++;
        }
        return i;
    }

    private byte[] decoded(int from, int to) {
        var out = new WipedBytes(to - from);
        for (var i = from; i < to; i++) {
            var high = i + 2 < to ? Character.digit(body[i + 1], 16) : -1;
            var low = i + 2 < to ? Character.digit(body[i + 2], 16) : -1;
            if (body[i] == '%' && high >= 0 && low >= 0) {
                out.write(high << 4 | low);
                i += 2;
            } else {
                out.write(body[i] == '+' ? ' ' : body[i]);
            }
        }
        return out.taken();
    }

    /// A buffer that leaves nothing behind once its bytes are taken.
    private static final class WipedBytes extends ByteArrayOutputStream {
        WipedBytes(int size) {
            super(Math.max(1, size));
        }

        byte[] taken() {
            var bytes = toByteArray();
            Arrays.fill(buf, (byte) 0);
            return bytes;
        }
    }
}
