package id.desa.anjungan.device.escpos;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Optional;

/// A QR code as dots, one for each module, with the quiet zone of four modules the standard wants (ISO/IEC 18004
/// section 6.3.8).
///
/// @param dots of the paper, across and down, for one module
record QrRaster(Raster modules, int dots) {
    private static final int QUIET_MODULES = 4;
    private static final ErrorCorrectionLevel LEVEL = ErrorCorrectionLevel.M;
    private static final int FEWEST_MODULES = 21;
    private static final int MOST_MODULES = 177;
    private static final int MODULES_A_VERSION = 4;
    /// Before the content: 4 bits, and 16 at most.
    private static final int MODE_AND_LENGTH_BYTES = 3;
    /// Finer than three dots a module, a thermal head smears.
    static final int FINEST_DOTS = 3;
    private static final int COARSEST_DOTS = 8;
    /// A code wider than this is no easier to read and costs paper.
    private static final int WANTED_DOTS = 400;

    /// Whether there is room for it. Of a code of a usual length that is known without drawing it.
    static boolean fits(String content, int widthDots) {
        var modules = Math.min(MOST_MODULES, widthDots / FINEST_DOTS - 2 * QUIET_MODULES);
        return content.length() <= sureBytes(modules) || of(content, widthDots).isPresent();
    }

    /// So many bytes go into a code of that size, however they are encoded.
    private static int sureBytes(int modules) {
        if (modules < FEWEST_MODULES) {
            return 0;
        }
        var version = Version.getVersionForNumber((modules - FEWEST_MODULES) / MODULES_A_VERSION + 1);
        var corrections = version.getECBlocksForLevel(LEVEL).getTotalECCodewords();
        return version.getTotalCodewords() - corrections - MODE_AND_LENGTH_BYTES;
    }

    /// Empty where it is too long for a code, or for one that fits on this paper.
    static Optional<QrRaster> of(String content, int widthDots) {
        return matrix(content).flatMap(matrix -> of(matrix, widthDots));
    }

    private static Optional<QrRaster> of(ByteMatrix matrix, int widthDots) {
        var across = matrix.getWidth() + 2 * QUIET_MODULES;
        var dots = even(Math.clamp(Math.min(WANTED_DOTS, widthDots) / across, FINEST_DOTS, COARSEST_DOTS));
        return across * dots > widthDots ? Optional.empty() : Optional.of(new QrRaster(modules(matrix), dots));
    }

    private static Raster modules(ByteMatrix matrix) {
        var across = matrix.getWidth() + 2 * QUIET_MODULES;
        var raster = new Raster(across, across);
        for (var y = 0; y < matrix.getHeight(); y++) {
            for (var x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y) == 1) {
                    raster.black(x + QUIET_MODULES, y + QUIET_MODULES);
                }
            }
        }
        return raster;
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

    private static Optional<ByteMatrix> matrix(String content) {
        try {
            return Optional.of(Encoder.encode(content, LEVEL).getMatrix());
        } catch (WriterException _) {
            return Optional.empty();
        }
    }

    /// Of the quiet zone on each side.
    int quietDots() {
        return QUIET_MODULES * dots;
    }

    int codeDots() {
        return (modules.height() - 2 * QUIET_MODULES) * dots;
    }
}
