package id.desa.anjungan.village.web;

import id.desa.anjungan.village.letter.LetterRenderer.Pdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A page of a letter as a PNG for the eye.
final class PagePicture {
    /// Sharp on a phone's screen at the width of a column, and about 100 kB.
    private static final int DPI = 120;

    private PagePicture() {}

    /// @param page counted from 1, as text
    static Optional<byte[]> png(Pdf pdf, String page) {
        if (!page.matches("[1-9][0-9]?") || Integer.parseInt(page) > pdf.pages()) {
            return Optional.empty();
        }
        try (var document = Loader.loadPDF(pdf.bytes())) {
            var image = new PDFRenderer(document).renderImageWithDPI(Integer.parseInt(page) - 1, DPI, ImageType.RGB);
            var png = new ByteArrayOutputStream(200_000);
            ImageIO.write(image, "png", png);
            return Optional.of(png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
