package id.desa.anjungan.provisioning.control;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Lines of UTF-8 from a channel, each no longer than is allowed. Not thread-safe.
public final class LineReader {
    private final ReadableByteChannel from;
    private final ByteBuffer bytes;

    /// @param most bytes of one line, its end with it
    public LineReader(ReadableByteChannel from, int most) {
        this.from = from;
        this.bytes = ByteBuffer.allocate(most).flip();
    }

    /// The next whole line without its end. Blocks.
    ///
    /// @return empty where there is no more, also where the last line has no end: half a line is none
    /// @throws IOException also of a line that is too long
    public Optional<String> next() throws IOException {
        var searched = bytes.position();
        while (true) {
            for (; searched < bytes.limit(); searched++) {
                if (bytes.get(searched) == '\n') {
                    return Optional.of(taken(searched));
                }
            }
            searched -= bytes.position();
            bytes.compact();
            if (!bytes.hasRemaining()) {
                throw new IOException("a line is too long");
            }
            var read = from.read(bytes);
            bytes.flip();
            if (read < 0) {
                return Optional.empty();
            }
        }
    }

    private String taken(int end) {
        var line = new byte[end - bytes.position()];
        bytes.get(line).get();
        return new String(line, StandardCharsets.UTF_8);
    }
}
