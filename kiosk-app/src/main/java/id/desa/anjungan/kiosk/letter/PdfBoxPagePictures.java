package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.kiosk.screen.Part.Picture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Draws pages with PDFBox, in memory only: a preview is never a file.
public final class PdfBoxPagePictures implements PagePictures {
    private final int dotsPerInch;

    /// @param dotsPerInch 110 fills the preview of a 1080 px wide screen
    public PdfBoxPagePictures(int dotsPerInch) {
        this.dotsPerInch = dotsPerInch;
    }

    @Override
    public Optional<Picture> firstPage(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch, ImageType.RGB);
            var png = new ByteArrayOutputStream();
            try (var memory = new MemoryCacheImageOutputStream(png)) { // else ImageIO would cache it in a file
                ImageIO.write(image, "png", memory);
            }
            return Optional.of(new Picture(key(pdf), png.toByteArray()));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException _) {
            return Optional.empty(); // the village sent something else: the screen says so
        }
    }

    private static String key(byte[] pdf) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
