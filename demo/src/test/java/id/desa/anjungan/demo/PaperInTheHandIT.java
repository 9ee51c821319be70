package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The main job through every layer, once, and what came out of it looked at with tools nobody here wrote: `pdftotext`,
/// `pdfinfo`, `pdfsig`, `pdftoppm`, `zbarimg`.
class PaperInTheHandIT {
    private static final Path OUT = Path.of("target/paper-in-the-hand").toAbsolutePath();
    private static final String RESIDENT = "SUPARMAN HADI WIYONO";

    @BeforeAll
    static void aResidentAnOfficerAndTheKadesDoTheirPart() throws IOException {
        var exitCode = new HeadlessDemo(Demo.DEFAULTS.withOut(OUT)).run();
        assertThat(exitCode).as("exit code of the demo").isZero();
    }

    @Test
    void thePrinterReceivedTheResidentsLetterWithItsNumber() throws IOException {
        var text = tool("pdftotext", "-layout", "printed.pdf", "-");
        assertThat(text)
                .contains(RESIDENT, "SURAT KETERANGAN USAHA", "DATA CONTOH")
                .contains(number())
                .doesNotContain("KONSEP");
    }

    @Test
    void theSheetIsA4AndOnePage() throws IOException {
        assertThat(tool("pdfinfo", "printed.pdf"))
                .containsPattern("Pages: +1\n")
                .contains("(A4)");
    }

    @Test
    void theSignatureIsValid() throws IOException {
        assertThat(tool("pdfsig", "letter.pdf")).contains("Signature Validation: Signature is Valid");
    }

    @Test
    void theNumberIsInTheVillagesFormat() throws IOException {
        assertThat(number()).matches("500\\.2\\.2\\.4/\\d{3}/99\\.01\\.01\\.2001/[IVX]+/20\\d\\d");
    }

    @Test
    void theQrOnThePaperVerifiesWithTheKeyTheVillagePublished() throws Exception {
        tool("pdftoppm", "-r", "150", "-png", "-singlefile", "printed.pdf", "printed-page");
        var proof = JWSObject.parse(jws(tool("zbarimg", "--quiet", "--raw", "printed-page.png")));
        var keys = JWKSet.parse(Files.readString(OUT.resolve("verification-keys.json")));
        var key = keys.getKeyByKeyId(proof.getHeader().getKeyID()).toECKey();
        assertThat(proof.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(proof.getPayload().toString()).contains(number()).doesNotContain(RESIDENT);
    }

    @Test
    void theSlipsCodeIsReadByAnotherReaderAndNamesNobody() throws IOException, ParseException {
        var slip =
                JWSObject.parse(tool("zbarimg", "--quiet", "--raw", "slip.png").strip());
        assertThat(slip.getPayload().toString())
                .doesNotContain("SUPARMAN", Demo.DEFAULTS.resident().digits());
        assertThat(Files.readString(OUT.resolve("slip.txt"))).containsPattern("REG-\\d{8}-\\d{3}");
    }

    @Test
    void theScreensWerePhotographed() throws IOException {
        try (Stream<Path> pictures = Files.list(OUT.resolve("screens"))) {
            assertThat(pictures.count()).isGreaterThan(20);
        }
    }

    @Test
    void theLogOfTheVisitNamesNobody() throws IOException {
        var log = Files.readString(OUT.resolve("events.jsonl"));
        assertThat(log).contains("letter-print").doesNotContain("SUPARMAN", "9901011205680001", "271828");
    }

    private static String number() throws IOException {
        return Files.readString(OUT.resolve("number.txt")).strip();
    }

    private static String jws(String url) {
        return URI.create(url.strip()).getFragment();
    }

    private static String tool(String... command) throws IOException {
        var process = new ProcessBuilder(List.of(command))
                .directory(OUT.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
