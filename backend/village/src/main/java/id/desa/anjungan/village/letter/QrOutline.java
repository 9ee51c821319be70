package id.desa.anjungan.village.letter;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Map;

/// A QR code as one path, filled in one go so that no viewer shows seams between its modules.
///
/// @param modules on a side, with the quiet zone
/// @param dark in units of one module
public record QrOutline(int modules, Path2D dark) {
    /// ISO/IEC 18004 asks for four light modules around.
    private static final int QUIET = 4;

    /// Three dots of a page drawn at 150 dpi: what cheap phones and copies of copies still read.
    private static final double MODULE_MM = 25.4 / 50;

    private static final double LARGEST_MM = 50;

    /// Side on paper, quiet zone included.
    double printedMm() {
        return Math.min(LARGEST_MM, modules * MODULE_MM);
    }

    /// Error correction M: a fold or the edge of a stamp may cover some of it.
    public static QrOutline of(String text) {
        try {
            var matrix = Encoder.encode(
                            text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-1"))
                    .getMatrix();
            var path = new Path2D.Double();
            for (var y = 0; y < matrix.getHeight(); y++) {
                appendRow(path, matrix, y);
            }
            return new QrOutline(matrix.getWidth() + 2 * QUIET, path);
        } catch (WriterException e) {
            throw new IllegalArgumentException("does not fit into a QR code", e);
        }
    }

    /// Whether a module is light, quiet zone included.
    boolean isLight(int x, int y) {
        return !dark.contains(x + 0.5, y + 0.5);
    }

    /// The dark modules as the `d` of an SVG path, in units of one module.
    public String svgPath() {
        var d = new StringBuilder();
        var at = new double[6];
        for (var path = dark.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO ->
                    d.append('M').append((int) at[0]).append(' ').append((int) at[1]);
                case PathIterator.SEG_LINETO ->
                    d.append('L').append((int) at[0]).append(' ').append((int) at[1]);
                default -> d.append('Z');
            }
        }
        return d.toString();
    }

    private static void appendRow(Path2D path, ByteMatrix matrix, int y) {
        for (var x = 0; x < matrix.getWidth(); x++) {
            var start = x;
            while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
                x++;
            }
            if (x > start) {
                appendRun(path, start + QUIET, x + QUIET, y + QUIET);
            }
        }
    }

    private static void appendRun(Path2D path, int left, int right, int top) {
        path.moveTo(left, top);
        path.lineTo(right, top);
        path.lineTo(right, top + 1);
        path.lineTo(left, top + 1);
        path.closePath();
    }
}
