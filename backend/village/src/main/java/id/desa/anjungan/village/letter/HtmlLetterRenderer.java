package id.desa.anjungan.village.letter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Lays letters out from HTML and CSS templates, as PDF/A-2b with all fonts inside. A letter that does not fit one page
/// is set a little tighter, and only then runs on to a second, with page numbers. Templates and fonts stay warm: keep
/// one of these.
public final class HtmlLetterRenderer implements LetterRenderer {
    private final LetterTemplates templates;
    private final Typesetter typesetter = new Typesetter();

    /// @param folder where the village keeps its own templates, laid over ours file by file; need not exist
    public HtmlLetterRenderer(Optional<Path> folder) {
        templates = new LetterTemplates(folder);
    }

    /// @throws BrokenTemplateException where a template of the village is at fault
    @Override
    public Pdf konsep(LetterContent content, Desa desa) {
        return render(content, desa, Optional.empty());
    }

    /// @throws BrokenTemplateException where a template of the village is at fault
    @Override
    public Pdf letter(LetterContent content, Desa desa, Issue issue) {
        return render(content, desa, Optional.of(issue));
    }

    @Override
    public List<TemplateProblem> check(Desa desa) {
        var problems = new ArrayList<TemplateProblem>();
        for (var sample : SampleLetters.all()) {
            try {
                konsep(sample, desa);
                letter(sample, desa, SampleLetters.issue(desa));
            } catch (BrokenTemplateException e) {
                if (!problems.contains(e.problem())) {
                    problems.add(e.problem());
                }
            }
        }
        return List.copyOf(problems);
    }

    private Pdf render(LetterContent content, Desa desa, Optional<Issue> issue) {
        var model = new HashMap<>(LetterModel.of(content, desa, issue));
        var qr = QrOutline.of(issue.flatMap(Issue::qr).orElse("-"));
        model.put("qrMm", String.format(Locale.ROOT, "%.2f", qr.printedMm()));
        var drawings = new LetterDrawings(templates.crest(), qr);
        Typesetter.Sheets sheets;
        var settings = List.of(Setting.values()).iterator();
        do {
            model.put("kelas", settings.next().styleClass());
            var document = templates.fill(content.jenis(), model);
            sheets = typesetter.set(document, drawings, LetterTemplates.fileOf(content.jenis()));
        } while (sheets.pages() > 1 && settings.hasNext());
        return new Pdf(sheets.bytes(), sheets.pages(), desa.paper());
    }
}
