package id.desa.anjungan.village.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desa.anjungan.backend.api.PaperSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VillageTemplatesTest {
    private final Desa desa = Letters.desa(PaperSize.A4);

    @TempDir
    private Path folder;

    private HtmlLetterRenderer renderer = new HtmlLetterRenderer(Optional.empty());

    @BeforeEach
    void openFolder() {
        renderer = new HtmlLetterRenderer(Optional.of(folder));
    }

    @Test
    void findsNothingWrongWithOurOwn() {
        assertThat(renderer.check(desa)).isEmpty();
    }

    @Test
    void usesTheVillagesFileAndSeesItChangeWhileRunning() throws IOException {
        skd("{% extends \"surat.html\" %}{% block judul %}SURAT SATU{% endblock %}", 1_000);
        assertThat(draft()).contains("SURAT SATU").contains("KABUPATEN PURWACARITA");

        skd("{% extends \"surat.html\" %}{% block judul %}SURAT DUA{% endblock %}", 2_000);
        assertThat(draft()).contains("SURAT DUA");
    }

    @Test
    void namesFileAndLineOfAMisspeltPlaceholder() throws IOException {
        skd("{% extends \"surat.html\" %}\n{% block isi %}\n<p>{{ warga.namma }}</p>\n{% endblock %}", 1_000);

        assertThat(renderer.check(desa)).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("skd.html");
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.problem()).contains("namma");
        });
        assertThatThrownBy(this::draft).isInstanceOf(BrokenTemplateException.class);
    }

    @Test
    void namesFileAndLineOfATagThatIsNotClosed() throws IOException {
        skd("{% extends \"surat.html\" %}\n{% block isi %}\n<p>tanpa penutup\n{% endblock %}\n", 1_000);

        assertThat(renderer.check(desa)).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("skd.html");
            assertThat(problem.line()).isEqualTo(5);
        });
    }

    @Test
    void namesFileAndLineOfABrokenInstruction() throws IOException {
        skd("{% extends \"surat.html\" %}\n{% block isi %}\n{% if warga.nama %}\n{% endblock %}\n", 1_000);

        assertThat(renderer.check(desa)).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("skd.html");
            assertThat(problem.line()).isEqualTo(4);
        });
    }

    @Test
    void saysThatTheStyleSheetIsBrokenInsteadOfPrintingWithoutIt() throws IOException {
        Files.writeString(folder.resolve("surat.css"), "body { color }\n p { margin: 1 px 2 }");

        assertThat(renderer.check(desa)).isNotEmpty();
    }

    @Test
    void saysThatAPictureIsMissing() throws IOException {
        skd("{% extends \"surat.html\" %}{% block isi %}<img src=\"cap.png\" alt=\"cap\"/>{% endblock %}", 1_000);

        assertThat(renderer.check(desa))
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem()).contains("cap.png"));
    }

    @Test
    void readsNoFileOutsideTheFolder() throws IOException {
        skd("{% include \"../../etc/hostname\" %}", 1_000);

        assertThat(renderer.check(desa)).hasSize(1);
    }

    @Test
    void saysThatACrestIsNoDrawing() throws IOException {
        Files.writeString(folder.resolve("lambang.svg"), "<svg><path d=\"M 1\"/></svg>");

        assertThat(renderer.check(desa))
                .first()
                .satisfies(problem -> assertThat(problem.file()).isEqualTo("lambang.svg"));
    }

    private void skd(String template, long changed) throws IOException {
        var file = Files.writeString(folder.resolve("skd.html"), template);
        Files.setLastModifiedTime(file, FileTime.fromMillis(changed));
    }

    private String draft() throws IOException {
        return PageText.of(renderer.konsep(Letters.content("SKD", Letters.TRI), desa));
    }
}
