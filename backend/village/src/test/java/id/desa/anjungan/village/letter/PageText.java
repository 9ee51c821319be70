package id.desa.anjungan.village.letter;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// A letter's words as a reader of the file gets them.
final class PageText {
    private PageText() {}

    static String of(LetterRenderer.Pdf pdf) throws IOException {
        return text(pdf, true);
    }

    /// As drawn, so that a slanted word stays together.
    static String inFileOrder(LetterRenderer.Pdf pdf) throws IOException {
        return text(pdf, false);
    }

    private static String text(LetterRenderer.Pdf pdf, boolean byPosition) throws IOException {
        try (var document = Loader.loadPDF(pdf.bytes())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(byPosition);
            return stripper.getText(document).replace('\u00A0', ' ').replaceAll("\\s+", " ");
        }
    }
}
