package id.desa.anjungan.village.web;

import id.desa.anjungan.village.letter.LetterRenderer.Pdf;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A letter as one picture for the eye, its pages one below the other.
final class PagePicture {
    /// What the letter's QR is made for: a phone held before an officer's screen reads it, at about 150 kB a page.
    private static final int DPI = 150;

    private static final int GAP = 24;
    private static final Color BETWEEN = new Color(0xE4DCCB);

    private PagePicture() {}

    static byte[] png(Pdf pdf) {
        try (var document = Loader.loadPDF(pdf.bytes())) {
            var renderer = new PDFRenderer(document);
            var pages = new ArrayList<BufferedImage>();
            for (var page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, DPI, ImageType.RGB));
            }
            var png = new ByteArrayOutputStream(200_000);
            ImageIO.write(pages.size() == 1 ? pages.getFirst() : stacked(pages), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage stacked(List<BufferedImage> pages) {
        var width = pages.stream().mapToInt(BufferedImage::getWidth).max().orElse(1);
        var height = pages.stream().mapToInt(page -> page.getHeight() + GAP).sum() - GAP;
        var whole = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = whole.createGraphics();
        pen.setColor(BETWEEN);
        pen.fillRect(0, 0, width, height);
        var top = 0;
        for (var page : pages) {
            pen.drawImage(page, 0, top, null);
            top += page.getHeight() + GAP;
        }
        pen.dispose();
        return whole;
    }
}
