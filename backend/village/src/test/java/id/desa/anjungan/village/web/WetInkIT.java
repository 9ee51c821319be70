package id.desa.anjungan.village.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desa.anjungan.village.Village;
import id.desa.anjungan.village.VillageParts;
import id.desa.anjungan.village.VillageSettings;
import id.desa.anjungan.village.letter.HtmlLetterRenderer;
import id.desa.anjungan.village.officer.DemoOfficers;
import id.desa.anjungan.village.officer.DemoOfficers.DemoOfficer;
import id.desa.anjungan.village.request.Officer;
import id.desa.anjungan.village.signing.WetInkSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/// A village without a certificate: from the kades's button to the paper over the counter, in a real browser with real
/// letters. What was seen lies in `target/wet-ink`.
class WetInkIT {
    private static final Officer HADI = new Officer(3, "Drs. Hadi Contoh", Officer.Role.KADES, Optional.empty());
    private static final Pattern CODE = Pattern.compile("dengan kode ([0-9A-Z]{4}-[0-9A-Z]{4})");

    private Village village;
    private Chromium browser;

    @BeforeEach
    void open(@TempDir Path folder) {
        var parts =
                new VillageParts(InstantSource.system(), new HtmlLetterRenderer(Optional.empty()), new WetInkSigner());
        village = Village.start(VillageSettings.demo(folder.resolve("village")), parts);
        browser = new Chromium(village.url(), folder.resolve("profile"), Path.of("target/wet-ink")).desktop();
    }

    @AfterEach
    void close() {
        browser.close();
        village.close();
    }

    private void signIn(DemoOfficer officer) {
        browser.forgetCookies();
        browser.open("/");
        browser.type(officer.userName())
                .press(Keys.TAB)
                .type(officer.password())
                .enter();
    }

    private String paper(String request) throws IOException {
        var page = village.office().page(HADI, request).orElseThrow();
        assertThat(new String(page.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("/ByteRange");
        try (var document = Loader.loadPDF(page.bytes())) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00A0', ' ')
                    .replaceAll("\\s+", " ");
        }
    }

    @Test
    void goesFromTheKadesOverPaperWithoutQrToTheCounter() throws IOException {
        signIn(DemoOfficers.KADES);
        var id = String.valueOf(browser.js("return document.querySelector('.row:not(.own) a').id"));
        browser.tabTo(id).enter();
        var request = id.substring(2);
        assertThat(paper(request)).contains("KONSEP", "belum sah sebagai surat");
        assertThat(browser.count("#frasa")).isZero();
        assertThat(browser.text(".sign .hint")).contains("tanda tangan", "loket");
        browser.shot("before");

        browser.tabTo("tandatangani").enter();
        assertThat(browser.text("#status")).isEqualTo("Siap diambil");
        assertThat(browser.text("#pesan")).contains("Cetak PDF-nya, tandatangani, beri cap");
        browser.longShot("numbered");
        assertThatThrownBy(() -> browser.qrOf("#surat")).hasMessage("no QR to be read");
        var paper = paper(request);
        assertThat(paper)
                .contains(browser.text(".sub .num:last-child").replace("No. ", ""))
                .contains("Surat ini sah setelah ditandatangani dan dibubuhi cap desa.")
                .doesNotContain("KONSEP", "secara elektronik", "Pindai");

        signIn(DemoOfficers.WULAN);
        browser.open("/permohonan/" + request);
        browser.tabTo("serahkan").enter();
        assertThat(browser.text("#status")).isEqualTo("Sudah diambil");
        assertThat(browser.text("#pesan")).startsWith("Surat sudah diserahkan.");
        browser.shot("handed-over");
        verifiesByItsCode(paper);
    }

    private void verifiesByItsCode(String paper) {
        var code = CODE.matcher(paper);
        assertThat(code.find()).isTrue();
        browser.open("/v");
        browser.tabTo("kode").type(code.group(1)).enter();
        assertThat(browser.text("[data-verdict]:not([hidden]) h1")).isEqualTo("Berlaku");
        assertThat(paper).contains(browser.text("#v-nomor"));
    }
}
