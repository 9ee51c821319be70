package id.desa.anjungan.village.signing;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.PaperSize;
import id.desa.anjungan.village.letter.HtmlLetterRenderer;
import id.desa.anjungan.village.letter.Letters;
import id.desa.anjungan.village.signing.LetterSigner.Unlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedLetterIT {
    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-21T02:41:00Z"));

    @TempDir
    private Path folder;

    @Test
    void popplerFindsTheSignatureValid() throws Exception {
        var signed = Files.write(folder.resolve("letter.pdf"), signedLetter());

        assertThat(Pdfsig.about(signed, folder))
                .contains("Signature is Valid.")
                .contains("ETSI.CAdES.detached")
                .contains("Total document signed")
                .contains("DEMO Drs. Hadi Contoh");
    }

    @Test
    void popplerFindsOneChangedByte() throws Exception {
        var bytes = signedLetter();
        bytes[2_000] ^= 1;
        var tampered = Files.write(folder.resolve("letter.pdf"), bytes);

        assertThat(Pdfsig.about(tampered, folder)).contains("Digest Mismatch").doesNotContain("Signature is Valid.");
    }

    private byte[] signedLetter() throws IOException {
        var desa = Letters.desa(PaperSize.F4);
        var pdf = new HtmlLetterRenderer(Optional.empty())
                .letter(Letters.content("SKU", Letters.TRI), desa, Letters.issue(desa));
        var opening = Pkcs12LetterSigner.createDemo(
                folder.resolve("signing"), "Tirtawening", "Drs. Hadi Contoh", "rahasia demo".toCharArray(), NOW);
        var signer = ((Pkcs12LetterSigner.Opening.Ready) opening).signer();
        try (var key = ((Unlock.Unlocked) signer.unlock("rahasia demo".toCharArray())).key()) {
            return key.pades(pdf.bytes(), "Drs. Hadi Contoh", "Tirtawening");
        }
    }
}
