package id.desa.anjungan.device;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.Camera.Frame;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What every camera must do, the simulator as the real one.
public interface CameraContract {
    /// A camera, and hands that hold a grey card before it and pull its plug.
    interface Bench extends AutoCloseable {
        Camera camera();

        int width();

        int height();

        /// From now on it sees nothing but this grey, 0 to 255.
        void show(int grey);

        void unplug();

        void plugIn();

        @Override
        void close();
    }

    Bench bench();

    @Test
    default void showsWhatIsBeforeIt() throws InterruptedException {
        try (var bench = bench()) {
            seesGrey(bench, 40);
            seesGrey(bench, 200);
        }
    }

    @Test
    default void isOfflineWhenUnpluggedAndShowsAgainOnceThePlugIsBack() throws InterruptedException {
        try (var bench = bench()) {
            seesGrey(bench, 100);
            bench.unplug();
            BarcodeScannerContract.await(() -> !bench.camera().status().works());
            bench.plugIn();
            seesGrey(bench, 150);
            assertThat(bench.camera().status().works()).isTrue();
        }
    }

    private static void seesGrey(Bench bench, int grey) throws InterruptedException {
        var frames = new LinkedBlockingQueue<Frame>();
        bench.camera().onFrame(frames::add);
        bench.show(grey);
        var end = System.nanoTime() + BarcodeScannerContract.LONG_ENOUGH.toNanos();
        while (true) {
            var left = end - System.nanoTime();
            var frame = frames.poll(left, TimeUnit.NANOSECONDS);
            assertThat(frame).as("a frame of grey %d", grey).isNotNull();
            assertThat(frame.width()).isEqualTo(bench.width());
            assertThat(frame.height()).isEqualTo(bench.height());
            if (Math.abs((frame.grey()[0] & 0xFF) - grey) <= 3) {
                return;
            }
        }
    }
}
