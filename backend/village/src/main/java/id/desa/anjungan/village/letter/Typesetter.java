package id.desa.anjungan.village.letter;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.w3c.dom.Document;

/// Sets one filled template as PDF/A-2b: fonts inside, colours by an sRGB output intent, nothing fetched from anywhere.
final class Typesetter {
    private final LetterFonts fonts = new LetterFonts();
    private final byte[] sRgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    Typesetter() {
        XRLog.setLoggerImpl(new SilentEngineLog()); // its lines may quote the letter; complaints come another way
    }

    record Sheets(byte[] bytes, int pages) {}

    /// @throws BrokenTemplateException where the engine complains about the style sheet or a missing part
    Sheets set(Document document, LetterDrawings drawings, String file) {
        var out = new ByteArrayOutputStream(64_000);
        var complaints = new ArrayList<Diagnostic>();
        try (var renderer = builder(document, drawings, out, complaints).buildPdfRenderer()) {
            renderer.layout();
            var pages = renderer.getRootBox().getLayer().getPages().size();
            renderer.createPDF();
            refuse(complaints, file);
            return new Sheets(out.toByteArray(), pages);
        } catch (IOException e) {
            throw new IllegalStateException("letter not set", e);
        }
    }

    private PdfRendererBuilder builder(
            Document document, LetterDrawings drawings, ByteArrayOutputStream out, List<Diagnostic> complaints) {
        var builder = new PdfRendererBuilder();
        fonts.addTo(builder);
        return builder.withW3cDocument(document, "/")
                .usePdfAConformance(PdfAConformance.PDFA_2_B)
                .usePdfUaAccessibility(true)
                .useColorProfile(sRgb)
                .withProducer("Anjungan")
                .useObjectDrawerFactory(drawings)
                .useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null)
                .withDiagnosticConsumer(complaints::add)
                .toStream(out);
    }

    private static void refuse(List<Diagnostic> complaints, String file) {
        for (var complaint : complaints) {
            if (complaint.getLevel().intValue() >= Level.WARNING.intValue()) {
                throw new BrokenTemplateException(new TemplateProblem(file, 0, complaint.getFormattedMessage()));
            }
        }
    }
}
