package id.desa.anjungan.village.letter;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The letter's typefaces, read once. Tinos has the widths of Times New Roman, which offices expect of a letter; the
/// sans is for marks only.
final class LetterFonts {
    private final List<Face> faces = List.of(
            Face.read("Tinos", 400, FontStyle.NORMAL, "Tinos-Regular.ttf"),
            Face.read("Tinos", 700, FontStyle.NORMAL, "Tinos-Bold.ttf"),
            Face.read("Tinos", 400, FontStyle.ITALIC, "Tinos-Italic.ttf"),
            Face.read("Tinos Ext", 400, FontStyle.NORMAL, "TinosExt-Regular.ttf"),
            Face.read("Tinos Ext", 700, FontStyle.NORMAL, "TinosExt-Bold.ttf"),
            Face.read("Plus Jakarta Sans", 700, FontStyle.NORMAL, "PlusJakartaSans-Bold.ttf"));
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

    void addTo(PdfRendererBuilder builder) {
        for (var face : faces) {
            builder.useFont(
                    () -> new ByteArrayInputStream(face.ttf()), face.family(), face.weight(), face.style(), true);
        }
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
    }

    private record Face(String family, int weight, FontStyle style, byte[] ttf) {
        static Face read(String family, int weight, FontStyle style, String file) {
            try (var stream = LetterFonts.class.getResourceAsStream("fonts/" + file)) {
                if (stream == null) {
                    throw new IllegalStateException("no font " + file);
                }
                return new Face(family, weight, style, stream.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
