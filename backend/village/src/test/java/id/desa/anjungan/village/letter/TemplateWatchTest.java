package id.desa.anjungan.village.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.PaperSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateWatchTest {
    @TempDir
    private Path folder;

    private final Queue<Runnable> background = new ArrayDeque<>();
    private TemplateWatch watch = watching(Path.of("nowhere"));

    @BeforeEach
    void watchTheFolder() {
        watch = watching(folder);
    }

    private TemplateWatch watching(Path templates) {
        var desa = Letters.desa(PaperSize.A4);
        return new TemplateWatch(
                new HtmlLetterRenderer(Optional.of(templates)), () -> desa, templates, background::add);
    }

    @Test
    void findsNothingInAFolderThatIsNotThere() {
        var elsewhere = watching(folder.resolve("nothing"));
        elsewhere.check();
        assertThat(elsewhere.problems()).isEmpty();
        assertThat(background).isEmpty();
    }

    @Test
    void triesAgainOnceInTheBackgroundWhenAFileChanged() throws IOException {
        watch.check();
        Files.writeString(
                folder.resolve("skd.html"), "{% extends \"surat.html\" %}\n{% block isi %}{{ salah }}{% endblock %}");
        assertThat(watch.problems()).isEmpty();
        assertThat(watch.problems()).isEmpty();
        assertThat(background).hasSize(1);
        background.remove().run();
        assertThat(watch.problems()).extracting(TemplateProblem::file).containsExactly("skd.html");

        Files.delete(folder.resolve("skd.html"));
        watch.problems();
        background.remove().run();
        assertThat(watch.problems()).isEmpty();
        assertThat(background).isEmpty();
    }
}
