package id.desa.anjungan.bench;

import id.desa.anjungan.device.Camera.Frame;
import id.desa.anjungan.device.camera.QrFrameDecoder;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/// What a frame without a code costs this thread, in turn with ZXing on the same frames.
record QrCpu(double zxingMillis, double oursMillis, double ratio) {
    static final int ROUNDS = 7;
    private static final double NANOS_PER_MILLI = 1e6;

    static QrCpu of(List<Frame> empty, int looks) {
        round(empty, looks); // the compiler's own work is not the frames'
        var zxing = new double[ROUNDS];
        var ours = new double[ROUNDS];
        var ratios = new double[ROUNDS];
        for (var i = 0; i < ROUNDS; i++) {
            var round = round(empty, looks);
            zxing[i] = round.zxingMillis;
            ours[i] = round.oursMillis;
            ratios[i] = round.ratio;
        }
        return new QrCpu(median(zxing), median(ours), median(ratios));
    }

    private static QrCpu round(List<Frame> empty, int looks) {
        var zxing = 0L;
        var ours = 0L;
        for (var frame : empty) {
            var decoder = new QrFrameDecoder();
            for (var look = 0; look < looks; look++) {
                var start = cpu();
                var _ = QrTrial.zxing(frame);
                var middle = cpu();
                var _ = decoder.read(frame);
                zxing += middle - start;
                ours += cpu() - middle;
            }
        }
        var frames = empty.size() * (double) looks * NANOS_PER_MILLI;
        return new QrCpu(zxing / frames, ours / frames, (double) ours / zxing);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
