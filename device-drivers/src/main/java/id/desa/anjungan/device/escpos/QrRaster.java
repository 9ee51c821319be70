package id.desa.anjungan.device.escpos;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A QR code as dots, with the quiet zone of four modules the standard wants (ISO/IEC 18004 section 6.3.8).
final class QrRaster {
    private static final int QUIET_MODULES = 4;
    /// Finer than three dots a module, a thermal head smears.
    private static final int FINEST_DOTS = 3;
    private static final int COARSEST_DOTS = 8;
    /// A code wider than this is no easier to read and costs paper.
    private static final int WANTED_DOTS = 400;

    private QrRaster() {}

    static Raster of(String content, int widthDots) {
        var matrix = matrix(content);
        var modules = matrix.getWidth() + 2 * QUIET_MODULES;
        var dots = Math.clamp(Math.min(WANTED_DOTS, widthDots) / modules, FINEST_DOTS, COARSEST_DOTS);
        if (modules * dots > widthDots) {
            throw new IllegalArgumentException("the code has " + modules + " modules, too many for this paper");
        }
        var raster = new Raster(modules * dots, modules * dots);
        for (var y = 0; y < matrix.getHeight(); y++) {
            for (var x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y) == 1) {
                    raster.blackSquare((x + QUIET_MODULES) * dots, (y + QUIET_MODULES) * dots, dots);
                }
            }
        }
        return raster;
    }

    private static ByteMatrix matrix(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + content.length() + " characters", e);
        }
    }
}
