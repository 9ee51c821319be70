package id.desa.anjungan.device.peer.picture;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import id.desa.anjungan.device.Camera.Frame;
import java.util.Arrays;

/// A code as a printer would make it, straight on, or nothing but one grey.
public final class PlainPicture {
    private static final int MODULE_PIXELS = 4;
    private static final byte PAPER = (byte) 220;
    private static final byte INK = 30;

    private PlainPicture() {}

    public static Frame grey(int width, int height, int grey) {
        var pixels = new byte[width * height];
        Arrays.fill(pixels, (byte) grey);
        return new Frame(width, height, pixels);
    }

    public static Frame of(String content, int width, int height) {
        var code = HeldCode.of(content, ErrorCorrectionLevel.M);
        var frame = grey(width, height, PAPER);
        var side = code.size() * MODULE_PIXELS;
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < side; x++) {
                if (code.modules()[y / MODULE_PIXELS][x / MODULE_PIXELS]) {
                    frame.grey()[(y + (height - side) / 2) * width + x + (width - side) / 2] = INK;
                }
            }
        }
        return frame;
    }
}
