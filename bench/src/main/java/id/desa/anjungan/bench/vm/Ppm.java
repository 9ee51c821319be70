package id.desa.anjungan.bench.vm;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A picture as QEMU takes one: `P6`, width, height, 255, then three bytes a point.
final class Ppm {
    private static final int HEAD = 4;

    private Ppm() {}

    static BufferedImage read(Path file) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        var head = new String[HEAD];
        for (var at = 0; at < HEAD; at++) {
            head[at] = word(bytes);
        }
        var width = Integer.parseInt(head[1]);
        var height = Integer.parseInt(head[2]);
        if (!head[0].equals("P6") || bytes.remaining() < width * height * 3) {
            throw new IOException("not a picture as expected: " + file);
        }
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                picture.setRGB(x, y, (bytes.get() & 255) << 16 | (bytes.get() & 255) << 8 | (bytes.get() & 255));
            }
        }
        return picture;
    }

    private static String word(ByteBuffer bytes) {
        var word = new StringBuilder();
        for (var next = bytes.get(); !Character.isWhitespace(next); next = bytes.get()) {
            word.append(new String(new byte[] {next}, StandardCharsets.US_ASCII));
        }
        return word.toString();
    }
}
