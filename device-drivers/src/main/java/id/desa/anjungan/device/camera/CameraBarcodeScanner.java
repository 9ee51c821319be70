package id.desa.anjungan.device.camera;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.Camera;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.Symbology;
import id.desa.anjungan.device.Tally;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// A camera and a decoder in the place of a scanner. Frames are looked at on a thread of its own, the newest first, and
/// kept by nobody.
public final class CameraBarcodeScanner implements BarcodeScanner {
    private final ExecutorService looking;
    private final Camera camera;
    private final QrFrameDecoder decoder = new QrFrameDecoder();
    private final Quarantine quarantine = new Quarantine();
    private final LongSupplier nanos;
    private final Executor events;
    private final Tally tally = new Tally();
    private volatile Consumer<ScanEvent> listener = _ -> {};

    /// @param camera made with the executor that it shows its frames on
    /// @param nanos a steady clock
    /// @param events where the listener hears of a code
    public CameraBarcodeScanner(Function<Executor, Camera> camera, LongSupplier nanos, Executor events) {
        this.nanos = nanos;
        this.events = events;
        this.looking = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("qr-looking").factory());
        this.camera = camera.apply(looking);
        this.camera.onFrame(this::look);
    }

    /// @param rate frames a second
    public static CameraBarcodeScanner v4l2(Path device, int width, int height, int rate, Executor events) {
        return new CameraBarcodeScanner(
                looking -> new FfmpegCamera(device, width, height, rate, looking), System::nanoTime, events);
    }

    private void look(Camera.Frame frame) {
        decoder.read(frame)
                .filter(code -> !code.isEmpty() && code.length() <= Scan.MOST)
                .filter(code -> quarantine.isNew(code, nanos.getAsLong()))
                .ifPresent(code -> {
                    tally.one(Statistic.SCANS);
                    events.execute(() -> listener.accept(new Scan(code, Symbology.QR_CODE)));
                });
    }

    @Override
    public void onScan(Consumer<ScanEvent> next) {
        listener = next;
    }

    @Override
    public PeripheralStatus status() {
        return camera.status();
    }

    @Override
    public Map<Statistic, Long> statistics() {
        var counts = new HashMap<>(camera.statistics());
        counts.putAll(tally.counts());
        return Map.copyOf(counts);
    }

    @Override
    public void close() {
        listener = _ -> {};
        camera.close();
        looking.shutdownNow();
    }
}
