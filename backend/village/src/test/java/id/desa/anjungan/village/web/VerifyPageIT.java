package id.desa.anjungan.village.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Validity;
import id.desa.anjungan.village.http.HttpFeature;
import id.desa.anjungan.village.request.LetterLookUp.Seen;
import id.desa.anjungan.village.signing.LetterSigner;
import id.desa.anjungan.village.signing.LetterSigner.Unlock.Unlocked;
import id.desa.anjungan.village.signing.Pkcs12LetterSigner;
import id.desa.anjungan.village.signing.Pkcs12LetterSigner.Opening;
import io.helidon.http.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/// What a bank clerk's phone says of a letter, in a real browser with real signatures.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyPageIT {
    private static final String PASSPHRASE = "frasa uji coba";

    private final AtomicBoolean linkDown = new AtomicBoolean();
    /// The browser asks its own clock.
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));

    private LetterSigner signer;
    private OfficeBench office;
    private Chromium phone;
    private Path templates = Path.of("");

    @BeforeAll
    void open(@TempDir Path folder) {
        signer = signer(folder.resolve("signer"));
        HttpFeature published = routing -> {
            routing.get("/village/v1/verification/keys", (_, response) -> {
                response.status(linkDown.get() ? Status.INTERNAL_SERVER_ERROR_500 : Status.OK_200);
                response.send("{\"keys\":[" + String.join(",", signer.verificationKeys()) + "]}");
            });
            routing.get(
                    "/village/v1/verification/revocations",
                    (_, response) -> response.send("{\"revoked\":[\"dicabut\"]}"));
        };
        office = new OfficeBench(folder, true, published);
        templates = folder.resolve("templates");
        phone = new Chromium(office.url(), folder.resolve("profile"), Path.of("target/verify")).phone();
    }

    @AfterAll
    void close() {
        phone.close();
        office.close();
    }

    private static LetterSigner signer(Path folder) {
        var opening = Pkcs12LetterSigner.createDemo(
                folder, "Tirtawening", "Drs. Hadi Contoh", PASSPHRASE.toCharArray(), () -> OfficeBench.NOW);
        return switch (opening) {
            case Opening.Ready(var ready) -> ready;
            case Opening.Absent(), Opening.Unusable _ -> throw new AssertionError("no demo certificate");
        };
    }

    private String proof(String jti, LocalDate until) {
        var claims = """
                {"jti":"%s","desa":"99.01.01.2001","nomor":"500.2.2.4/007/99.01.01.2001/XI/2026","jenis":"SKU",\
                "tanggal":"2026-11-21","sampai":"%s","inisial":"T.W","nik4":"0001"}""".formatted(jti, until);
        return switch (signer.unlock(PASSPHRASE.toCharArray())) {
            case Unlocked(var key) -> {
                try (key) {
                    yield key.jws("surat", claims);
                }
            }
            default -> throw new AssertionError("not unlocked");
        };
    }

    private void scan(String proof) {
        phone.open("/masuk");
        phone.open("/v#" + proof);
    }

    @Test
    void saysThatAGenuineLetterIsGood() {
        scan(proof("berlaku", today));
        phone.waitFor("[data-verdict=berlaku]");
        assertThat(phone.text("#v-nomor")).isEqualTo("500.2.2.4/007/99.01.01.2001/XI/2026");
        assertThat(phone.text("#v-jenis")).isEqualTo("Surat Keterangan Usaha");
        assertThat(phone.text("#v-tanggal")).isEqualTo("21 November 2026");
        assertThat(phone.text("#v-inisial")).isEqualTo("T.W");
        assertThat(phone.text("#v-nik")).endsWith("0001");
        assertThat(phone.scrollsSideways()).isFalse();
        phone.longShot("berlaku");
    }

    @Test
    void saysThatAnOldLetterHasRunOut() {
        scan(proof("lama", today.minusDays(1)));
        phone.waitFor("[data-verdict=kedaluwarsa]");
        phone.longShot("kedaluwarsa");
    }

    @Test
    void saysThatALetterWasRevoked() {
        scan(proof("dicabut", today));
        phone.waitFor("[data-verdict=dicabut]");
        phone.longShot("dicabut");
    }

    @Test
    void doesNotKnowALetterSomebodyChanged() {
        var genuine = proof("berlaku", today).split("\\.", -1);
        var forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"jti\":\"berlaku\",\"nomor\":\"1\"}".getBytes(UTF_8));
        scan(genuine[0] + "." + forged + "." + genuine[2]);
        phone.waitFor("[data-verdict=tidak-dikenal]");
        assertThat(phone.count("#isi-surat:not([hidden])")).isZero();
        phone.shot("tidak-dikenal");
    }

    @Test
    void doesNotKnowWhatIsNoProofAtAll() {
        for (var nonsense : new String[] {"x", "a.b.c", "..", "%00", "a".repeat(5_000)}) {
            scan(nonsense);
            phone.waitFor("[data-verdict=tidak-dikenal]");
        }
    }

    @Test
    void neverCallsALetterFalseBecauseTheLinkIsDown() {
        linkDown.set(true);
        try {
            scan(proof("berlaku", today));
            phone.waitFor("[data-verdict=belum-pasti]");
            phone.shot("belum-pasti");
        } finally {
            linkDown.set(false);
        }
        phone.tabTo("lagi").press(Keys.ENTER);
        phone.waitFor("[data-verdict=berlaku]");
    }

    private void type(String code) {
        phone.tabTo("kode").press(Keys.chord(Keys.CONTROL, "a"));
        phone.type(code).enter();
    }

    private void seen(String name) {
        assertThat(phone.scrollsSideways()).as(name).isFalse();
        assertThat(phone.tooSmall()).as(name).isEmpty();
        assertThat(phone.complaints()).as(name).isEmpty();
        phone.longShot(name);
    }

    @Test
    void looksUpATypedCodeAndSaysTheSameAsTheQr() {
        office.letters.put(
                "K7V0-1M9P",
                new Seen(
                        Validity.BERLAKU,
                        "500.2.2.4/007/99.01.01.2001/XI/2026",
                        "SKU",
                        LocalDate.of(2026, 11, 21),
                        today,
                        "T.W",
                        "0001"));
        scan(proof("berlaku", today));
        phone.waitFor("[data-verdict=berlaku]");
        var scanned = phone.text("#isi-surat");
        phone.open("/masuk");
        phone.open("/v");
        type("belum");
        assertThat(phone.text(".by-code [role=alert]")).startsWith("Kode surat terdiri atas 8");
        assertThat(phone.focused()).isEqualTo("kode");
        seen("kode-keliru");
        type("k7vo lm9p");
        phone.waitFor("[data-verdict=berlaku]");
        assertThat(phone.text("#isi-surat")).isEqualTo(scanned);
        assertThat(phone.path()).isEqualTo("/v");
        seen("kode-berlaku");
        type("0000-0000");
        phone.waitFor("[data-verdict=tidak-dikenal]");
        assertThat(phone.count("#isi-surat:not([hidden])")).isZero();
        seen("kode-tidak-dikenal");
    }

    @Test
    void looksUpATypedCodeWithoutJavaScript() {
        office.letters.put(
                "N0SC-R1PT",
                new Seen(
                        Validity.DICABUT,
                        "500.2.2.4/008/99.01.01.2001/XI/2026",
                        "SKU",
                        LocalDate.of(2026, 11, 21),
                        today,
                        "T.W",
                        "0001"));
        phone.scripts(false);
        try {
            phone.open("/v#" + proof("berlaku", today));
            phone.waitFor(".by-code");
            phone.tabTo("kode").type("n0sc-r1pt").press(Keys.ENTER);
            phone.waitFor("[data-verdict=dicabut]");
        } finally {
            phone.scripts(true);
        }
    }

    @Test
    void showsTheVillagesOwnCrestAndRunsNoScriptInIt() throws IOException {
        var own = Files.createDirectories(templates).resolve("lambang.svg");
        Files.writeString(own, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">
                <path d="M 20 2 L 38 38 L 2 38 Z" fill="#14573A"/>
                <script>document.documentElement.setAttribute("data-ran", "inline")</script>
                <script href="/aset/0/verify.js"/></svg>""");
        try {
            phone.complaints(); // of the tests before
            phone.open("/lambang");
            assertThat(phone.js("return document.documentElement.localName")).isEqualTo("svg");
            assertThat(phone.js("return document.documentElement.getAttribute('data-ran')"))
                    .isEqualTo("");
            assertThat(phone.complaints()).isNotEmpty().allMatch(said -> said.contains("Blocked script execution"));
            phone.open("/v");
            assertThat(phone.js("return document.querySelector('.brand .crest').naturalWidth > 0"))
                    .isEqualTo(true);
            seen("lambang-desa");
        } finally {
            Files.delete(own);
        }
    }

    @Test
    void explainsItselfWithoutALetter() {
        phone.open("/masuk");
        phone.open("/v");
        phone.waitFor("[data-verdict=none]");
        assertThat(phone.text("h1")).isEqualTo("Periksa keaslian surat");
        seen("penjelasan");
        phone.desktop();
        seen("penjelasan-desktop");
        phone.phone();
    }
}
