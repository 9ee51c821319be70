package id.desa.anjungan.device.peer.picture;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Random;

/// A code as it is printed or shown, before any camera sees it.
///
/// @param content as a kiosk's own slips and letters have it: no personal datum
/// @param modules true where dark, row by row
record HeldCode(String content, boolean[][] modules) {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final String MARK = "DATA-CONTOH:";
    private static final int[] LENGTHS = {12, 24, 40, 64, 96, 140};
    private static final ErrorCorrectionLevel[] LEVELS = {
        ErrorCorrectionLevel.L, ErrorCorrectionLevel.M, ErrorCorrectionLevel.M, ErrorCorrectionLevel.Q
    };

    static HeldCode random(Random random) {
        var text = new StringBuilder(MARK);
        var length = LENGTHS[random.nextInt(LENGTHS.length)];
        while (text.length() < MARK.length() + length) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return of(text.toString(), LEVELS[random.nextInt(LEVELS.length)]);
    }

    static HeldCode of(String content, ErrorCorrectionLevel level) {
        try {
            var matrix = Encoder.encode(content, level).getMatrix();
            var modules = new boolean[matrix.getHeight()][matrix.getWidth()];
            for (var y = 0; y < modules.length; y++) {
                for (var x = 0; x < modules.length; x++) {
                    modules[y][x] = matrix.get(x, y) == 1;
                }
            }
            return new HeldCode(content, modules);
        } catch (WriterException e) {
            throw new IllegalArgumentException("no code holds that", e);
        }
    }

    int size() {
        return modules.length;
    }
}
