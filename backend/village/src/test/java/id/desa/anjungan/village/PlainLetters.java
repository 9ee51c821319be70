package id.desa.anjungan.village;

import id.desa.anjungan.village.letter.Desa;
import id.desa.anjungan.village.letter.LetterContent;
import id.desa.anjungan.village.letter.LetterRenderer;
import id.desa.anjungan.village.letter.TemplateProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Letters as a line of text: for tests of everything but the letters.
final class PlainLetters implements LetterRenderer {
    @Override
    public Pdf konsep(LetterContent content, Desa desa) {
        return page("KONSEP " + content.pemohon().nama(), desa);
    }

    @Override
    public Pdf letter(LetterContent content, Desa desa, Issue issue) {
        return page(
                issue.nomor() + " " + content.pemohon().nama() + " "
                        + issue.qr().orElse("-"),
                desa);
    }

    private static Pdf page(String text, Desa desa) {
        return new Pdf(("%PDF-1.7 " + text).getBytes(StandardCharsets.UTF_8), 1, desa.paper());
    }

    @Override
    public List<TemplateProblem> check(Desa desa) {
        return List.of();
    }
}
