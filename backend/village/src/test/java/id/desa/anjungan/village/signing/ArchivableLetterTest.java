package id.desa.anjungan.village.signing;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.PaperSize;
import id.desa.anjungan.village.letter.HtmlLetterRenderer;
import id.desa.anjungan.village.letter.Letters;
import id.desa.anjungan.village.letter.VeraPdf;
import id.desa.anjungan.village.signing.LetterSigner.Unlock;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchivableLetterTest {
    private final HtmlLetterRenderer renderer = new HtmlLetterRenderer(Optional.empty());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void isPdfA2bAsDraftBeforeAndAfterSigning(PaperSize paper) throws Exception {
        var desa = Letters.desa(paper);
        try (var key = key()) {
            for (var kind : Letters.KINDS) {
                var content = Letters.content(kind, Letters.LONG_NAME);
                var letter = renderer.letter(content, desa, Letters.issue(desa)).bytes();

                assertThat(VeraPdf.complaints(renderer.konsep(content, desa).bytes()))
                        .as("%s draft", kind)
                        .isEmpty();
                assertThat(VeraPdf.complaints(letter))
                        .as("%s before signing", kind)
                        .isEmpty();
                var signed = key.pades(letter, "Drs. Hadi Contoh", "Tirtawening");
                assertThat(VeraPdf.complaints(signed))
                        .as("%s after signing", kind)
                        .isEmpty();
                assertThat(signed).as(kind).startsWith(letter).hasSizeLessThan(150_000);
            }
        }
    }

    @Test
    void isJudgedByAJudgeWhoCanSayNo() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var plain = new PDDocument()) {
            plain.addPage(new PDPage());
            plain.save(out);
        }

        assertThat(VeraPdf.complaints(out.toByteArray())).isNotEmpty();
    }

    private LetterSigner.SigningKey key() {
        var opening = Pkcs12LetterSigner.createDemo(
                folder, "Tirtawening", "Drs. Hadi Contoh", "rahasia".toCharArray(), InstantSource.system());
        var signer = ((Pkcs12LetterSigner.Opening.Ready) opening).signer();
        return ((Unlock.Unlocked) signer.unlock("rahasia".toCharArray())).key();
    }
}
