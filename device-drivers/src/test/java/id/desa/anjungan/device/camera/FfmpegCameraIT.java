package id.desa.anjungan.device.camera;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.BarcodeScannerContract;
import id.desa.anjungan.device.Camera;
import id.desa.anjungan.device.CameraContract;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus.Offline;
import id.desa.anjungan.device.camera.FfmpegCamera.Source;
import id.desa.anjungan.device.peer.FramePipe;
import id.desa.anjungan.device.peer.picture.PlainPicture;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Through ffmpeg, from frames in a pipe and from its own test picture. That V4L2 gives it frames is ffmpeg's own.
class FfmpegCameraIT implements CameraContract {
    static final int WIDTH = 320;
    static final int HEIGHT = 240;
    private static final int RATE = 10;

    static Source pipe(Path path) {
        var size = WIDTH + "x" + HEIGHT;
        return new Source(
                "ffmpeg",
                List.of("-f", "rawvideo", "-pix_fmt", "gray", "-s", size, "-framerate", "20", "-i", path.toString()),
                path);
    }

    @Override
    public Bench bench() {
        var frames = new FramePipe(PlainPicture.grey(WIDTH, HEIGHT, 0));
        var camera = new FfmpegCamera(pipe(frames.path()), WIDTH, HEIGHT, RATE, Runnable::run);
        return new Bench() {
            @Override
            public Camera camera() {
                return camera;
            }

            @Override
            public int width() {
                return WIDTH;
            }

            @Override
            public int height() {
                return HEIGHT;
            }

            @Override
            public void show(int grey) {
                frames.show(PlainPicture.grey(WIDTH, HEIGHT, grey));
            }

            @Override
            public void unplug() {
                frames.unplug();
            }

            @Override
            public void plugIn() {
                frames.plugIn();
            }

            @Override
            public void close() {
                camera.close();
                frames.close();
            }
        };
    }

    @Test
    void givesASlowListenerTheNewestFrameAndEndsItsProgram() {
        var source = new Source("ffmpeg", List.of("-re", "-f", "lavfi", "-i", "testsrc2=s=320x240:r=30"), Source.NONE);
        var waiting = new ConcurrentLinkedDeque<Runnable>();
        var camera = new FfmpegCamera(source, WIDTH, HEIGHT, RATE, waiting::add);
        BarcodeScannerContract.await(() -> camera.status().works());
        assertThat(isRunning()).isTrue();
        BarcodeScannerContract.await(() -> waiting.size() == 1);
        var frames = new AtomicInteger();
        camera.onFrame(_ -> frames.incrementAndGet());
        waiting.remove().run();
        BarcodeScannerContract.await(() -> waiting.size() == 1);
        assertThat(frames).hasValue(1);
        camera.close();
        BarcodeScannerContract.await(() -> !isRunning());
    }

    private static boolean isRunning() {
        return ProcessHandle.current()
                .children()
                .anyMatch(child -> child.info().commandLine().orElse("").contains("testsrc2=s=320x240"));
    }

    @Test
    void saysWhatKeepsItFromSeeing(@TempDir Path folder) {
        assertThat(causeOf(Source.v4l2(folder, WIDTH, HEIGHT))).isEqualTo(OfflineCause.WRONG_KIND);
        assertThat(causeOf(Source.v4l2(folder.resolve("video0"), WIDTH, HEIGHT)))
                .isEqualTo(OfflineCause.NOT_FOUND);
        assertThat(causeOf(Source.v4l2(Path.of("/dev/null"), WIDTH, HEIGHT))).isEqualTo(OfflineCause.NO_ANSWER);
        assertThat(causeOf(new Source("no-such-ffmpeg", List.of(), Source.NONE)))
                .isEqualTo(OfflineCause.NO_SERVICE);
    }

    private static OfflineCause causeOf(Source source) {
        try (var camera = new FfmpegCamera(source, WIDTH, HEIGHT, RATE, Runnable::run)) {
            BarcodeScannerContract.await(
                    () -> camera.status() instanceof Offline(var _, var detail) && !detail.equals("not opened yet"));
            return ((Offline) camera.status()).cause();
        }
    }
}
