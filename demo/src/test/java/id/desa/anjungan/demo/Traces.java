package id.desa.anjungan.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Looks for markers in bytes of any kind: as UTF-8, Latin-1, UTF-16 of both kinds, and digits as numbers.
final class Traces {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final int SHORTEST_NUMBER = 10;

    private final List<List<Needle>> byFirstTwo = new ArrayList<>();

    /// @param markers what to look for, by what it is called in the report
    Traces(Map<String, String> markers) {
        for (var i = 0; i < 65_536; i++) {
            byFirstTwo.add(List.of());
        }
        markers.forEach((name, text) -> {
            CHARSETS.forEach(charset -> add(new Needle(name + " as " + charset, text.getBytes(charset))));
            if (text.matches("[0-9]{" + SHORTEST_NUMBER + ",}")) {
                add(new Needle(name + " as numbers", numbers(text)));
            }
        });
    }

    private record Needle(String name, byte[] bytes) {}

    /// Where something was found.
    record Hit(String what, long at) {}

    private static byte[] numbers(String digits) {
        var bytes = new byte[digits.length()];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (digits.charAt(i) - '0');
        }
        return bytes;
    }

    private void add(Needle needle) {
        var first = ((needle.bytes[0] & 0xff) << 8) | (needle.bytes[1] & 0xff);
        var more = new ArrayList<>(byFirstTwo.get(first));
        more.add(needle);
        byFirstTwo.set(first, more);
    }

    List<Hit> in(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return channel.size() == 0 ? List.of() : in(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /// Every readable file below a folder.
    List<String> below(Path folder) throws IOException {
        var found = new ArrayList<String>();
        try (var tree = Files.walk(folder)) {
            for (var file :
                    tree.filter(Files::isRegularFile).filter(Files::isReadable).toList()) {
                in(ByteBuffer.wrap(file.toString().getBytes(StandardCharsets.UTF_8)))
                        .forEach(hit -> found.add(hit.what() + " in the name " + file.getFileName()));
                in(file).forEach(hit -> found.add(hit.what() + " in " + folder.relativize(file)));
            }
        }
        return found;
    }

    List<Hit> in(ByteBuffer bytes) {
        var hits = new ArrayList<Hit>();
        var end = bytes.limit() - 1;
        for (var at = 0; at < end; at++) {
            for (var needle : byFirstTwo.get(((bytes.get(at) & 0xff) << 8) | (bytes.get(at + 1) & 0xff))) {
                if (is(needle.bytes, bytes, at)) {
                    hits.add(new Hit(needle.name, at));
                }
            }
        }
        return hits;
    }

    private static boolean is(byte[] needle, ByteBuffer bytes, int at) {
        if (at + needle.length > bytes.limit()) {
            return false;
        }
        for (var i = 2; i < needle.length; i++) {
            if (bytes.get(at + i) != needle[i]) {
                return false;
            }
        }
        return true;
    }
}
