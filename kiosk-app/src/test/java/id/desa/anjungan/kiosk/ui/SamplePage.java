package id.desa.anjungan.kiosk.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// A page that looks a little like a letter.
final class SamplePage {
    private SamplePage() {}

    static byte[] png() {
        var page = new BufferedImage(1000, 1414, BufferedImage.TYPE_INT_RGB);
        var pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1000, 1414);
        pen.setColor(Color.DARK_GRAY);
        pen.setStroke(new BasicStroke(3));
        pen.drawLine(90, 220, 910, 220);
        pen.setFont(new Font(Font.SERIF, Font.BOLD, 34));
        pen.drawString("DESA TIRTAWENING", 320, 150);
        pen.drawString("SURAT KETERANGAN USAHA", 250, 310);
        for (var y = 400; y < 1000; y += 44) {
            pen.fillRect(110, y, 780 - (y * 7) % 240, 8);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(page, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
