package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.Camera;
import id.desa.anjungan.device.CameraContract;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus;
import java.util.Arrays;

class SimulatedCameraTest implements CameraContract {
    private static final int SIDE = 4;

    @Override
    public Bench bench() {
        var camera = new SimulatedCamera(Runnable::run);
        return new Bench() {
            @Override
            public Camera camera() {
                return camera;
            }

            @Override
            public int width() {
                return SIDE;
            }

            @Override
            public int height() {
                return SIDE;
            }

            @Override
            public void show(int grey) {
                var pixels = new byte[SIDE * SIDE];
                Arrays.fill(pixels, (byte) grey);
                camera.show(new Camera.Frame(SIDE, SIDE, pixels));
            }

            @Override
            public void unplug() {
                camera.becomes(new PeripheralStatus.Offline(OfflineCause.UNPLUGGED, "unplugged"));
            }

            @Override
            public void plugIn() {
                camera.becomes(new PeripheralStatus.Ready());
            }

            @Override
            public void close() {
                camera.close();
            }
        };
    }
}
