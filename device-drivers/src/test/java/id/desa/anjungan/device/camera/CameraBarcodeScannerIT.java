package id.desa.anjungan.device.camera;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.BarcodeScannerContract;
import id.desa.anjungan.device.peer.FramePipe;
import id.desa.anjungan.device.peer.picture.PlainPicture;
import java.util.Random;

/// Through ffmpeg, from frames in a pipe.
class CameraBarcodeScannerIT implements BarcodeScannerContract {
    private static final int WIDTH = FfmpegCameraIT.WIDTH;
    private static final int HEIGHT = FfmpegCameraIT.HEIGHT;
    private static final int RATE = 10;

    @Override
    public Bench bench() {
        var frames = new FramePipe(PlainPicture.grey(WIDTH, HEIGHT, 128));
        var scanner = new CameraBarcodeScanner(
                looking -> new FfmpegCamera(FfmpegCameraIT.pipe(frames.path()), WIDTH, HEIGHT, RATE, looking),
                System::nanoTime,
                Runnable::run);
        return new Bench() {
            @Override
            public BarcodeScanner scanner() {
                return scanner;
            }

            @Override
            public void show(String code) {
                frames.show(PlainPicture.of(code, WIDTH, HEIGHT));
            }

            @Override
            public int longest() {
                return 120;
            }

            @Override
            public void showGarbage() {
                var noise = PlainPicture.grey(WIDTH, HEIGHT, 0);
                new Random(1).nextBytes(noise.grey());
                frames.show(noise);
            }

            @Override
            public void unplugHalfWay(String code) {
                frames.unplug();
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
                scanner.close();
                frames.close();
            }
        };
    }
}
