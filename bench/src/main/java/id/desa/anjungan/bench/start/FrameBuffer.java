package id.desa.anjungan.bench.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// An X server without a monitor whose picture is a file that is read as it changes (`Xvfb -fbdir`): looking costs the
/// program under test nothing.
final class FrameBuffer implements AutoCloseable {
    static final int WIDTH = 1080;
    static final int HEIGHT = 1920;
    private static final int STEP = 12;
    /// A point that does not stand still, and is like any other.
    private static final int MOVING = 1;

    private final Process server;
    private final String display;
    private final ByteBuffer picture;

    private FrameBuffer(Process server, String display, ByteBuffer picture) {
        this.server = server;
        this.display = display;
        this.picture = picture;
    }

    /// @param work where it may put its picture, in a folder of its own
    static FrameBuffer open(Path work) throws IOException {
        var dir = Files.createTempDirectory(work, "fb");
        var server = new ProcessBuilder(
                        "Xvfb",
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        WIDTH + "x" + HEIGHT + "x24",
                        "-fbdir",
                        dir.toString(),
                        "-nolisten",
                        "tcp",
                        "-noreset")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var number = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start");
        }
        try (var file = FileChannel.open(dir.resolve("Xvfb_screen0"))) {
            return new FrameBuffer(
                    server, ":" + number.strip(), file.map(FileChannel.MapMode.READ_ONLY, 0, file.size()));
        }
    }

    String display() {
        return display;
    }

    /// A grid of points, the pixels themselves: they stand at the end of the file, behind its header.
    int[] look() {
        var start = picture.capacity() - WIDTH * HEIGHT * 4;
        var points = new int[(WIDTH / STEP) * (HEIGHT / STEP)];
        for (var at = 0; at < points.length; at++) {
            var x = at % (WIDTH / STEP) * STEP;
            var y = at / (WIDTH / STEP) * STEP;
            points[at] = picture.getInt(start + (y * WIDTH + x) * 4) & 0xffffff00;
        }
        return points;
    }

    /// The points that are the same in both; the others move.
    static int[] still(int[] before, int[] now) {
        var still = now.clone();
        for (var at = 0; at < still.length; at++) {
            still[at] = before[at] == now[at] ? now[at] : MOVING;
        }
        return still;
    }

    /// How much of a picture is already there, 0 to 1.
    static double alike(int[] seen, int[] wanted) {
        return alike(seen, wanted, 0, 1);
    }

    /// The same of a band across it.
    ///
    /// @param top,bottom in heights of the picture
    static double alike(int[] seen, int[] wanted, double top, double bottom) {
        var first = (int) (top * seen.length);
        var last = (int) (bottom * seen.length);
        var same = 0;
        for (var at = first; at < last; at++) {
            same += seen[at] == wanted[at] || wanted[at] == MOVING ? 1 : 0;
        }
        return (double) same / (last - first);
    }

    /// Whether there is more than one colour.
    static boolean shows(int[] seen) {
        return Arrays.stream(seen).distinct().count() > 3;
    }

    @Override
    public void close() {
        server.destroy();
    }
}
