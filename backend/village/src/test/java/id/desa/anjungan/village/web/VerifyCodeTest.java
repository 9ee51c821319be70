package id.desa.anjungan.village.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Validity;
import id.desa.anjungan.village.request.LetterLookUp.Seen;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `/v` for who has no camera, and for a browser without JavaScript.
class VerifyCodeTest {
    private static final String NOMOR = "500.2.2.4/007/99.01.01.2001/XI/2026";
    private static final String CODE = "K7V0-1M9P";

    @TempDir
    private Path folder;

    private OfficeBench office;

    @BeforeEach
    void open() {
        office = new OfficeBench(folder, true);
        put(Validity.BERLAKU);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void put(Validity validity) {
        var day = LocalDate.of(2026, 11, 21);
        office.letters.put(CODE, new Seen(validity, NOMOR, "SKU", day, day.plusMonths(6), "T.W", "0001"));
    }

    private HttpResponse<String> type(String code) {
        return office.browser().post("/v", "kode", code);
    }

    private static String verdict(Document page) {
        return page.select("[data-verdict]:not([hidden])").attr("data-verdict");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"K7V0-1M9P", "k7v0-1m9p", "K7V01M9P", " k7v0 1m9p ", "K7VO\u2013LM9P", "k7uo.im9p", "Ｋ７Ｖ０１Ｍ９Ｐ"})
    void understandsACodeHoweverItIsTyped(String typed) {
        var page = Jsoup.parse(type(typed).body());
        assertThat(verdict(page)).isEqualTo("berlaku");
        assertThat(page.select("#kode").val()).isEqualTo(CODE);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatTheQrWouldSayAndNothingElse(Validity validity) {
        put(validity);
        var page = Jsoup.parse(type(CODE).body());
        assertThat(verdict(page)).isEqualToIgnoringCase(validity.name());
        assertThat(page.title()).startsWithIgnoringCase(validity.name());
        assertThat(page.select("#isi-surat:not([hidden]) dd").eachText())
                .containsExactly(
                        NOMOR, "Surat Keterangan Usaha", "21 November 2026", "21 Mei 2027", "T.W", "············ 0001");
    }

    @Test
    void doesNotKnowACodeNobodyGaveOut() {
        var answer = type("K7V0-1M9Q");
        var page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(verdict(page)).isEqualTo("tidak-dikenal");
        assertThat(page.select("#isi-surat:not([hidden])")).isEmpty();
        assertThat(answer.body()).doesNotContain(NOMOR, "0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7V0-1M9", "K7V0-1M9PP", "K7V0-1M9!", "' OR 1=1 --", "<script>alert(1)</script>"})
    void asksAgainKindlyForWhatCannotBeACode(String typed) {
        var answer = type(typed);
        var page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(verdict(page)).isEqualTo("none");
        assertThat(page.select(".by-code [role=alert]").text())
                .startsWith("Kode surat terdiri atas 8 huruf dan angka.");
        assertThat(page.select("#kode").val()).isEqualTo(typed);
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void letsNobodyWalkTheCodes() {
        for (var typed = 0; typed < LookUpPace.MOST; typed++) {
            type("nothing like a code"); // costs no look-up
            assertThat(type("0000-000" + typed % 10).statusCode()).isEqualTo(200);
            office.passes(Duration.ofSeconds(1));
        }
        var refused = type(CODE);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(refused.body()).contains("Silakan coba lagi dalam 30 detik").doesNotContain(NOMOR);
        office.passes(Duration.ofSeconds(30));
        assertThat(type(CODE).statusCode()).isEqualTo(200);
        assertThat(type("0000-0000").statusCode()).isEqualTo(429);
    }

    @Test
    void keepsTheCodeOutOfEveryAddress() {
        var page = office.browser().page("/v");
        assertThat(page.select("form.by-code").attr("method")).isEqualTo("post");
        assertThat(page.select("form.by-code").attr("action")).isEqualTo("/v");
        assertThat(verdict(office.browser().page("/v?kode=" + CODE))).isEqualTo("none");
        assertThat(type(CODE).headers().firstValue("Location")).isEmpty();
        assertThat(type(CODE).headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void refusesAFormOnAnotherSite() {
        var answer = office.browser()
                .send(HttpRequest.newBuilder(office.url().resolve("/v"))
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("kode=" + CODE)));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain(NOMOR);
    }
}
