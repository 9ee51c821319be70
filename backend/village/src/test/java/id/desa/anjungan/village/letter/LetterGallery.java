package id.desa.anjungan.village.letter;

import id.desa.anjungan.backend.api.PaperSize;
import id.desa.anjungan.village.register.Penduduk;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Draws every kind of letter for every awkward resident on both papers into a folder, to be looked at:
/// `java ... LetterGallery target/letters`.
public final class LetterGallery {
    private final Path folder;
    private final HtmlLetterRenderer renderer = new HtmlLetterRenderer(Optional.empty());

    private LetterGallery(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        var gallery = new LetterGallery(Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/letters")));
        gallery.draw(PaperSize.A4);
        gallery.draw(PaperSize.F4);
    }

    private void draw(PaperSize paper) throws IOException {
        var desa = Letters.desa(paper);
        var people = Map.of(
                "tri", Letters.TRI,
                "panjang", Letters.LONG_NAME,
                "sukini", Letters.SUKINI,
                "haji", Letters.HAJI,
                "asing", Letters.FOREIGNER);
        for (var kind : Letters.KINDS) {
            for (Map.Entry<String, Penduduk> person : people.entrySet()) {
                var content = Letters.content(kind, person.getValue());
                save(renderer.letter(content, desa, Letters.issue(desa)), paper + "-" + kind + "-" + person.getKey());
            }
            save(renderer.konsep(Letters.content(kind, Letters.TRI), desa), paper + "-" + kind + "-konsep");
        }
        var twin = Letters.content("SKTM", Letters.LONG_NAME, Letters.TWIN);
        save(renderer.letter(twin, desa, Letters.issue(desa)), paper + "-SKTM-anggota");
        save(renderer.letter(Letters.content("SKD", Letters.TRI), desa, Letters.wetInk(desa)), paper + "-SKD-basah");
    }

    private void save(LetterRenderer.Pdf pdf, String name) throws IOException {
        Files.write(folder.resolve(name + ".pdf"), pdf.bytes());
        try (var document = Loader.loadPDF(pdf.bytes())) {
            var drawn = new PDFRenderer(document);
            for (var page : List.of(0, 1).subList(0, Math.min(2, pdf.pages()))) {
                BufferedImage image = drawn.renderImageWithDPI(page, 100);
                ImageIO.write(
                        image,
                        "png",
                        folder.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
        }
    }
}
