package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PrintRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// A letter of as many pages as asked for, with a mark 20 mm from the left and 30 mm from the bottom of each.
final class SampleLetter {
    static final float POINTS_PER_MM = 72 / 25.4f;
    static final float MARK_X_MM = 20;
    static final float MARK_Y_MM = 30;

    private SampleLetter() {}

    static PageJob job(Media media, int pages) {
        return new PageJob(new PrintRef("A-" + UUID.randomUUID()), pdf(media, pages), pages, media, 1);
    }

    static byte[] pdf(Media media, int pages) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (var page = 1; page <= pages; page++) {
                add(document, media, page);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(PDDocument document, Media media, int number) throws IOException {
        var page = new PDPage(new PDRectangle(media.widthMm() * POINTS_PER_MM, media.heightMm() * POINTS_PER_MM));
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
            content.newLineAtOffset(MARK_X_MM * POINTS_PER_MM, MARK_Y_MM * POINTS_PER_MM);
            content.showText("SURAT KETERANGAN DOMISILI " + number);
            content.endText();
        }
    }
}
