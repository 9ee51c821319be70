package id.desa.anjungan.device.camera;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import java.util.Optional;

/// ZXing as it is.
final class ZxingLook implements QrLook {
    @Override
    public Optional<String> at(Grey frame) {
        var source = new PlanarYUVLuminanceSource(
                frame.values(), frame.width(), frame.height(), 0, 0, frame.width(), frame.height(), false);
        try {
            var result = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true));
            return Optional.of(result.getText());
        } catch (ReaderException _) {
            return Optional.empty();
        }
    }
}
