package id.desa.anjungan.provisioning.check;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// One sheet that shows what a letter needs of its printer: a frame ten millimetres from each edge, small type, flat
/// greys and a code.
public final class TestPage {
    private static final float MM = 72 / 25.4f;
    private static final float MARGIN = 10 * MM;
    private static final float LEFT = 22 * MM;
    private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
    private static final int GREYS = 10;
    private static final float[] SIZES = {14, 11, 9, 7, 6, 5};

    private final PDPageContentStream pen;
    private final float width;
    private final float height;

    private TestPage(PDPageContentStream pen, PDRectangle page) {
        this.pen = pen;
        this.width = page.getWidth();
        this.height = page.getHeight();
    }

    /// The page as PDF.
    public static byte[] of(TestSheet sheet) {
        try (var document = new PDDocument()) {
            var page = new PDPage(
                    new PDRectangle(sheet.media().widthMm() * MM, sheet.media().heightMm() * MM));
            document.addPage(page);
            try (var pen = new PDPageContentStream(document, page)) {
                new TestPage(pen, page.getMediaBox()).draw(sheet);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private void draw(TestSheet sheet) throws IOException {
        frame();
        text(BOLD, 26, LEFT, height - 38 * MM, "Halaman uji");
        text(PLAIN, 12, LEFT, height - 47 * MM, "Anjungan " + sheet.kiosk() + ", " + sheet.date());
        if (sheet.demo()) {
            text(BOLD, 12, width - LEFT - 34 * MM, height - 38 * MM, "DATA CONTOH");
        }
        var y = height - 64 * MM;
        for (var line : new String[] {
            "1. Bingkai utuh di keempat sisi, 10 mm dari tepi kertas.",
            "2. Huruf terkecil di bawah ini masih terbaca.",
            "3. Sepuluh kotak abu-abu rata, tanpa garis dan tanpa noda.",
            "4. Kode dapat dibaca oleh pemindai anjungan."
        }) {
            text(PLAIN, 11, LEFT, y, line);
            y -= 7 * MM;
        }
        samples(y - 6 * MM);
        greys(y - 62 * MM);
        code(sheet.code(), y - 118 * MM);
    }

    private void frame() throws IOException {
        pen.setLineWidth(0.75f);
        pen.addRect(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN);
        pen.stroke();
        for (var corner = 0; corner < 4; corner++) {
            var x = corner % 2 == 0 ? MARGIN : width - MARGIN;
            var y = corner < 2 ? MARGIN : height - MARGIN;
            pen.addRect(x - 1.5f * MM, y - 1.5f * MM, 3 * MM, 3 * MM);
            pen.fill();
        }
    }

    private void samples(float from) throws IOException {
        var y = from;
        for (var size : SIZES) {
            text(PLAIN, size, LEFT, y, Math.round(size) + " titik: Surat keterangan 0123456789 ABCDEFGHIJ abcdefghij");
            y -= Math.max(size * 1.5f, 5 * MM);
        }
    }

    private void greys(float y) throws IOException {
        var side = (width - 2 * LEFT) / GREYS;
        for (var step = 0; step < GREYS; step++) {
            pen.setNonStrokingColor(step / (float) GREYS);
            pen.addRect(LEFT + step * side, y, side - 1.5f * MM, 14 * MM);
            pen.fill();
        }
        pen.setNonStrokingColor(0f);
    }

    private void code(String content, float y) throws IOException {
        var modules = modules(content);
        var side = 40 * MM / modules.getWidth();
        for (var row = 0; row < modules.getHeight(); row++) {
            for (var column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row)) {
                    pen.addRect(LEFT + column * side, y + (modules.getHeight() - 1 - row) * side, side, side);
                }
            }
        }
        pen.fill();
    }

    private static BitMatrix modules(String content) {
        try {
            return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    private void text(PDFont font, float size, float x, float y, String text) throws IOException {
        pen.beginText();
        pen.setFont(font, size);
        pen.newLineAtOffset(x, y);
        pen.showText(text);
        pen.endText();
    }
}
