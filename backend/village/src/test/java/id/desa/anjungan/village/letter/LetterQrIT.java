package id.desa.anjungan.village.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import id.desa.anjungan.backend.api.PaperSize;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterQrIT {
    private final HtmlLetterRenderer renderer = new HtmlLetterRenderer(Optional.empty());
    private final Desa desa = Letters.desa(PaperSize.A4);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {150, 200, 300})
    void readsFromThePageAtOfficeResolutions(int dpi) throws IOException, NotFoundException {
        assertThat(Letters.QR).hasSizeGreaterThan(440);

        assertThat(read(page(letter(), dpi))).isEqualTo(Letters.QR);
    }

    @Test
    void readsWithZbarToo() throws IOException, InterruptedException {
        var png = folder.resolve("page.png");
        ImageIO.write(page(letter(), 150), "png", png.toFile());
        var process = new ProcessBuilder("zbarimg", "--raw", "-q", png.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();

        assertThat(said.strip()).isEqualTo(Letters.QR);
    }

    @Test
    void pdftotextGivesNikAndNumberAsSingleWords() throws IOException, InterruptedException {
        var pdf = Files.write(folder.resolve("letter.pdf"), letter().bytes());
        var process = new ProcessBuilder("pdftotext", "-layout", pdf.toString(), "-").start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\\s+", -1);
        process.waitFor();

        assertThat(words).contains("9901015704880001", Letters.NOMOR, "K7QX-2M9P");
    }

    private LetterRenderer.Pdf letter() {
        return renderer.letter(Letters.content("SKU", Letters.TRI), desa, Letters.issue(desa));
    }

    private static BufferedImage page(LetterRenderer.Pdf pdf, int dpi) throws IOException {
        try (var document = Loader.loadPDF(pdf.bytes())) {
            return new PDFRenderer(document).renderImageWithDPI(0, dpi);
        }
    }

    private static String read(BufferedImage page) throws NotFoundException {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
        return new MultiFormatReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
