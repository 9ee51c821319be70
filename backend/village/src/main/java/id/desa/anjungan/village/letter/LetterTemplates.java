package id.desa.anjungan.village.letter;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/// Fills the template of a kind of letter: `SKU` is `sku.html`. Every value is escaped, and a placeholder that does not
/// exist is an error rather than a gap.
final class LetterTemplates {
    static final String STYLE = "surat.css";
    static final String CREST = "lambang.svg";

    private final TemplateFiles files;
    private final PebbleEngine engine;

    LetterTemplates(Optional<Path> folder) {
        files = new TemplateFiles(folder);
        engine = new PebbleEngine.Builder()
                .loader(files)
                .strictVariables(true)
                .defaultLocale(Locale.ROOT)
                .extension(new LetterFilters())
                .build();
    }

    /// The crest of the kop: `lambang.svg`.
    PathDrawing crest() {
        var svg = files.text(CREST).getBytes(StandardCharsets.UTF_8);
        try {
            return PathDrawing.read(new ByteArrayInputStream(svg));
        } catch (IOException e) {
            throw new BrokenTemplateException(new TemplateProblem(CREST, 0, String.valueOf(e.getMessage())));
        }
    }

    static String fileOf(String jenis) {
        return jenis.toLowerCase(Locale.ROOT) + ".html";
    }

    /// @throws BrokenTemplateException where a template is at fault
    Document fill(String jenis, Map<String, Object> model) {
        var file = fileOf(jenis);
        var whole = new HashMap<>(model);
        whole.put("gaya", files.text(STYLE));
        try {
            var out = new StringWriter();
            engine.getTemplate(file).evaluate(out, whole, Locale.ROOT);
            var letter = TemplateMarkup.parse(out.toString().strip());
            new LetterPictures(files).putInto(letter, file);
            return letter;
        } catch (PebbleException e) {
            throw broken(file, e);
        } catch (SAXException _) {
            throw new BrokenTemplateException(
                    new TemplateProblem(file, 0, "setelah diisi, tanda <...> di surat ini tidak lagi berpasangan"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BrokenTemplateException broken(String file, PebbleException e) {
        Integer line = e.getLineNumber();
        String name = e.getFileName();
        return new BrokenTemplateException(new TemplateProblem(
                name == null ? file : name,
                line == null ? 0 : line,
                Optional.ofNullable(e.getPebbleMessage()).orElse("templat tidak dapat dibaca")));
    }
}
