package id.desa.anjungan.bench;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.desa.anjungan.device.Camera.Frame;
import id.desa.anjungan.device.camera.QrFrameDecoder;
import id.desa.anjungan.device.peer.picture.Presented;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One code before every reader.
record QrTrial(QrScore score, Frame first) {

    static QrTrial run(Presented presented, int count) {
        var frames = presented.frames(count);
        var right = presented.content().orElse("");
        var zbar = Zbarimg.read(frames);
        var zxing = frames.stream().map(QrTrial::zxing).toList();
        var ours = ours(frames);
        var still = ours(Collections.nCopies(count, frames.getFirst()));
        return new QrTrial(
                new QrScore(
                        right.isEmpty() ? 0 : 1,
                        any(zbar.subList(0, 1), right),
                        any(zxing.subList(0, 1), right),
                        any(ours.subList(0, 1), right),
                        any(still, right),
                        any(zbar, right),
                        any(zxing, right),
                        any(ours, right),
                        wrong(zbar, right),
                        wrong(zxing, right),
                        wrong(ours, right) + wrong(still, right)),
                frames.getFirst());
    }

    private static int any(List<Optional<String>> reads, String right) {
        return !right.isEmpty() && reads.contains(Optional.of(right)) ? 1 : 0;
    }

    private static int wrong(List<Optional<String>> reads, String right) {
        return (int) reads.stream()
                .filter(read -> read.isPresent() && !read.get().equals(right))
                .count();
    }

    /// Until one was read, as the kiosk does.
    private static List<Optional<String>> ours(List<Frame> frames) {
        var decoder = new QrFrameDecoder();
        var reads = new ArrayList<Optional<String>>();
        for (var frame : frames) {
            reads.add(decoder.read(frame));
            if (reads.getLast().isPresent()) {
                break;
            }
        }
        return reads;
    }

    /// The plain pass that everybody starts with.
    static Optional<String> zxing(Frame frame) {
        var source = new PlanarYUVLuminanceSource(
                frame.grey(), frame.width(), frame.height(), 0, 0, frame.width(), frame.height(), false);
        try {
            var bitmap = new BinaryBitmap(new HybridBinarizer(source));
            return Optional.of(new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException _) {
            return Optional.empty();
        }
    }
}
