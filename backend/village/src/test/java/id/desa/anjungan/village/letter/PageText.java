package id.desa.anjungan.village.letter;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// A letter's words as a reader of the file gets them.
final class PageText {
    private PageText() {}

    static String of(LetterRenderer.Pdf pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.bytes())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replace('\u00A0', ' ').replaceAll("\\s+", " ");
        }
    }
}
