package id.desa.anjungan.bench.start;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// The kiosk's first screen as a page for the browser: coarse, so that it has less to draw than the kiosk has.
final class Pictures {
    private static final int STEP = 24;

    private Pictures() {}

    static void write(int[] points, Path file) throws IOException {
        var width = FrameBuffer.WIDTH / STEP;
        var picture = new BufferedImage(FrameBuffer.WIDTH, FrameBuffer.HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < FrameBuffer.HEIGHT; y++) {
            for (var x = 0; x < FrameBuffer.WIDTH; x++) {
                var point = points[Math.min(points.length - 1, y / STEP * width + Math.min(width - 1, x / STEP))];
                picture.setRGB(x, y, Integer.reverseBytes(point) & 0xffffff);
            }
        }
        ImageIO.write(picture, "png", file.toFile());
    }
}
