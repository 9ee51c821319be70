package id.desa.anjungan.device.escpos;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A QR code as dots, one for each module, with the quiet zone of four modules the standard wants (ISO/IEC 18004
/// section 6.3.8).
///
/// @param dots of the paper, across and down, for one module
record QrRaster(Raster modules, int dots) {
    private static final int QUIET_MODULES = 4;
    /// Finer than three dots a module, a thermal head smears.
    static final int FINEST_DOTS = 3;
    private static final int COARSEST_DOTS = 8;
    /// A code wider than this is no easier to read and costs paper.
    private static final int WANTED_DOTS = 400;

    static QrRaster of(String content, int widthDots) {
        var matrix = matrix(content);
        var across = matrix.getWidth() + 2 * QUIET_MODULES;
        var dots = even(Math.clamp(Math.min(WANTED_DOTS, widthDots) / across, FINEST_DOTS, COARSEST_DOTS));
        if (across * dots > widthDots) {
            throw new IllegalArgumentException("the code has " + across + " modules, too many for this paper");
        }
        var raster = new Raster(across, across);
        for (var y = 0; y < matrix.getHeight(); y++) {
            for (var x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y) == 1) {
                    raster.black(x + QUIET_MODULES, y + QUIET_MODULES);
                }
            }
        }
        return new QrRaster(raster, dots);
    }

    /// A raster of even squares is sent at a quarter of the bytes: worth a sixth of the size, not a fifth.
    private static int even(int dots) {
        return dots > 5 ? dots & ~1 : dots;
    }

    Raster enlarged() {
        return modules.enlarged(dots);
    }

    /// Without the quiet zone beside it, which the paper has anyway, but in the middle of whole cells of a width.
    Raster betweenMargins(int cell) {
        var across = modules.width() - 2 * QUIET_MODULES;
        var left = (Math.ceilDiv(across, cell) * cell - across) / 2;
        var narrow = new Raster(left + across, modules.height());
        for (var y = 0; y < modules.height(); y++) {
            for (var x = 0; x < across; x++) {
                if (modules.isBlack(x + QUIET_MODULES, y)) {
                    narrow.black(x + left, y);
                }
            }
        }
        return narrow;
    }

    private static ByteMatrix matrix(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + content.length() + " characters", e);
        }
    }
}
