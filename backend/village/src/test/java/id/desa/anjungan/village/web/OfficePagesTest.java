package id.desa.anjungan.village.web;

import static id.desa.anjungan.backend.api.PermohonanStatus.BELUM_LENGKAP;
import static id.desa.anjungan.backend.api.PermohonanStatus.MENUNGGU_TANDA_TANGAN;
import static id.desa.anjungan.backend.api.PermohonanStatus.SEDANG_DIPERIKSA;
import static id.desa.anjungan.backend.api.PermohonanStatus.SIAP_DIAMBIL;
import static id.desa.anjungan.backend.api.PermohonanStatus.SUDAH_DIAMBIL;
import static id.desa.anjungan.village.officer.DemoOfficers.HARTONO;
import static id.desa.anjungan.village.officer.DemoOfficers.KADES;
import static id.desa.anjungan.village.officer.DemoOfficers.WULAN;
import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.village.letter.TemplateProblem;
import id.desa.anjungan.village.officer.OfficerSessions;
import id.desa.anjungan.village.register.Penduduk;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficePagesTest {
    private static final Penduduk TRI =
            MemoryServiceDesk.resident("9901015704880001", "9901012011190001", "TRI WAHYUNI");
    private static final Penduduk HARTONO_HIMSELF =
            MemoryServiceDesk.resident("9901013101800001", "9901010606220001", "HARTONO");
    private static final String PROBE = "<script>alert('x')</script>\"&";

    @TempDir
    private Path folder;

    private OfficeBench office;

    @BeforeEach
    void open() {
        office = new OfficeBench(folder, true);
        put("a1", TRI, SEDANG_DIPERIKSA);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void put(String id, Penduduk who, PermohonanStatus status) {
        office.desk.with(id, "Surat Keterangan Usaha", who, status, Duration.ofHours(3), "Keripik Pisang Sari Uji");
    }

    @Test
    void asksToSignInAndGoesOnToThePageThatWasAskedFor() {
        var browser = office.browser();
        assertThat(browser.get("/permohonan/a1").headers().firstValue("Location"))
                .hasValue("/masuk?ke=%2Fpermohonan%2Fa1");
        var welcome = browser.post("/masuk", "nama", "WULAN ", "sandi", WULAN.password(), "ke", "/permohonan/a1");
        assertThat(welcome.statusCode()).isEqualTo(303);
        assertThat(welcome.headers().firstValue("Location")).hasValue("/permohonan/a1");
        assertThat(browser.page("/permohonan/a1").select("h1").text()).isEqualTo("Surat Keterangan Usaha");
    }

    @Test
    void neverSendsAnybodyToAnotherSiteAfterSigningIn() {
        var welcome = office.browser()
                .post("/masuk", "nama", "wulan", "sandi", WULAN.password(), "ke", "//jahat.example/permohonan");
        assertThat(welcome.headers().firstValue("Location")).hasValue("/permohonan");
    }

    @Test
    void answersAWrongPasswordLikeAnUnknownUserName() {
        var wrong = office.browser().post("/masuk", "nama", "wulan", "sandi", "salah sekali");
        var unknown = office.browser().post("/masuk", "nama", "siapa", "sandi", "salah sekali");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.body().replace("siapa", "wulan")).isEqualTo(wrong.body());
    }

    @Test
    void keepsTheCookieFromScriptsAndOtherSites() {
        var welcome = office.browser().post("/masuk", "nama", "wulan", "sandi", WULAN.password());
        assertThat(welcome.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("sesi=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/");
    }

    @Test
    void refusesAPostWithoutTheTokenOfItsSession() {
        var browser = office.browser().signIn(WULAN);
        assertThat(browser.post("/permohonan/a1/setujui").statusCode()).isEqualTo(403);
        assertThat(browser.post("/permohonan/a1/setujui", "csrf", "x").statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/keluar").statusCode()).isEqualTo(403);
        assertThat(office.desk.statusOf("a1")).isEqualTo(SEDANG_DIPERIKSA);
    }

    @Test
    void refusesTheTokenOfAnotherSession() {
        var token = office.browser().signIn(HARTONO).page("/permohonan/a1").select("input[name=csrf]");
        assertThat(token.val()).isNotEmpty();
        var answer = office.browser().signIn(WULAN).post("/permohonan/a1/setujui", "csrf", token.val());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(office.desk.statusOf("a1")).isEqualTo(SEDANG_DIPERIKSA);
    }

    @Test
    void refusesWhatABrowserSaysCameFromAnotherSite() {
        var browser = office.browser();
        var answer = browser.send(HttpRequest.newBuilder(office.url().resolve("/masuk"))
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("nama=wulan&sandi=" + WULAN.password())));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void showsANewSlipOnceAndOnlyToWhoSawTheCard() {
        var browser = office.browser().signIn(WULAN);
        var unseen = browser.press("/permohonan/a1", "/permohonan/a1/slip");
        var told = browser.page(unseen.headers().firstValue("Location").orElseThrow());
        assertThat(told.select("#pesan").text()).contains("KTP asli");
        var slip = browser.press("/permohonan/a1", "/permohonan/a1/slip", "ktp", "dilihat");
        assertThat(slip.headers().firstValue("Cache-Control")).hasValue("no-store");
        var page = Jsoup.parse(slip.body());
        assertThat(page.select("#registrasi").text()).isEqualTo("REG-20261121-a1");
        assertThat(page.select("#qr path").attr("d")).startsWith("M4 4L11 4");
        assertThat(page.select(".ticket-demo").text()).isEqualTo("DATA CONTOH");
        assertThat(browser.get("/permohonan/a1/slip").statusCode()).isEqualTo(404);
    }

    @Test
    void approvesAndShowsTheNewStatus() {
        var browser = office.browser().signIn(WULAN);
        var answer = browser.press("/permohonan/a1", "/permohonan/a1/setujui");
        assertThat(answer.statusCode()).isEqualTo(303);
        var page = browser.page(answer.headers().firstValue("Location").orElseThrow());
        assertThat(page.select("#pesan").text()).startsWith("Disetujui.");
        assertThat(page.select("#status").text()).isEqualTo("Menunggu tanda tangan");
        assertThat(office.desk.statusOf("a1")).isEqualTo(MENUNGGU_TANDA_TANGAN);
    }

    @Test
    void saysSoWhenTheButtonIsPressedTwiceOrSomebodyWasQuicker() {
        var browser = office.browser().signIn(WULAN);
        browser.press("/permohonan/a1", "/permohonan/a1/setujui");
        var twice = browser.press("/permohonan", "/permohonan/a1/setujui");
        assertThat(twice.headers().firstValue("Location")).hasValue("/permohonan/a1?pesan=sudah");
        var late = browser.press("/permohonan", "/permohonan/a1/tolak", "alasan", "salah desa");
        assertThat(late.headers().firstValue("Location")).hasValue("/permohonan/a1?pesan=berpindah");
        assertThat(browser.page("/permohonan/a1?pesan=berpindah")
                        .select("#pesan")
                        .text())
                .contains("sudah ditangani petugas lain");
    }

    @Test
    void joinsTickedAndTypedReasonsForTheResident() {
        var browser = office.browser().signIn(WULAN);
        browser.press(
                "/permohonan/a1",
                "/permohonan/a1/kembalikan",
                "pilihan",
                "Mohon bawa: Kartu keluarga",
                "pilihan",
                "Mohon bawa: Pengantar RT/RW",
                "alasan",
                " yang terbaru ");
        assertThat(office.desk.statusOf("a1")).isEqualTo(BELUM_LENGKAP);
        assertThat(office.desk.reasonOf("a1")).hasValue("Mohon bawa: Kartu keluarga, Pengantar RT/RW; yang terbaru");
    }

    @Test
    void asksForAReasonWhereThereIsNone() {
        var browser = office.browser().signIn(WULAN);
        var answer = browser.press("/permohonan/a1", "/permohonan/a1/kembalikan", "alasan", "  ");
        assertThat(answer.headers().firstValue("Location")).hasValue("/permohonan/a1?pesan=alasan-perlu");
        assertThat(browser.page("/permohonan/a1?pesan=alasan-perlu").select("#pesan[role=alert]"))
                .hasSize(1);
    }

    @Test
    void letsOnlyTheKadesSign() {
        put("b2", TRI, MENUNGGU_TANDA_TANGAN);
        var petugas = office.browser().signIn(WULAN);
        assertThat(petugas.page("/permohonan/b2").select("#tandatangani")).isEmpty();
        var refused =
                petugas.press("/permohonan/b2", "/permohonan/b2/tandatangani", "frasa", MemoryServiceDesk.PASSPHRASE);
        assertThat(refused.headers().firstValue("Location")).hasValue("/permohonan/b2?pesan=bukan-peran");
        assertThat(office.desk.statusOf("b2")).isEqualTo(MENUNGGU_TANDA_TANGAN);
    }

    @Test
    void signsWithTheRightPassphraseOnlyAndNeverGivesItBack() {
        put("b2", TRI, MENUNGGU_TANDA_TANGAN);
        var kades = office.browser().signIn(KADES);
        var wrong = kades.press("/permohonan/b2", "/permohonan/b2/tandatangani", "frasa", "salah + keliru");
        assertThat(wrong.headers().firstValue("Location")).hasValue("/permohonan/b2?pesan=frasa-salah");
        var field = kades.page("/permohonan/b2?pesan=frasa-salah").select("#frasa");
        assertThat(field.attr("autocomplete")).isEqualTo("off");
        assertThat(field.val()).isEmpty();
        kades.press("/permohonan/b2", "/permohonan/b2/tandatangani", "frasa", MemoryServiceDesk.PASSPHRASE);
        assertThat(office.desk.statusOf("b2")).isEqualTo(SIAP_DIAMBIL);
    }

    @Test
    void saysKindlyThatTheLetterCouldNotBeMade() {
        put("b2", TRI, MENUNGGU_TANDA_TANGAN);
        office.desk.breaks("Kertas F4 tidak muat");
        var answer = office.browser()
                .signIn(KADES)
                .press("/permohonan/b2", "/permohonan/b2/tandatangani", "frasa", MemoryServiceDesk.PASSPHRASE);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Surat belum dapat dibuat: kertas F4 tidak muat.");
    }

    @Test
    void marksTheOwnHouseholdAndOffersNothingThere() {
        put("c3", HARTONO_HIMSELF, SEDANG_DIPERIKSA);
        var hartono = office.browser().signIn(HARTONO);
        assertThat(hartono.page("/permohonan").select("li.own").text())
                .contains("keluarga Anda", "ditangani petugas lain");
        assertThat(hartono.page("/permohonan/c3").select(".decision form")).isEmpty();
        var answer = hartono.press("/permohonan/c3", "/permohonan/c3/setujui");
        assertThat(answer.headers().firstValue("Location")).hasValue("/permohonan/c3?pesan=keluarga-sendiri");
        assertThat(office.desk.statusOf("c3")).isEqualTo(SEDANG_DIPERIKSA);
    }

    @Test
    void endsASessionNobodyUses() {
        var browser = office.browser().signIn(WULAN);
        office.passes(OfficerSessions.IDLE.minusMinutes(1));
        assertThat(browser.get("/permohonan").statusCode()).isEqualTo(200);
        office.passes(OfficerSessions.IDLE.minusMinutes(1));
        assertThat(browser.get("/permohonan").statusCode()).isEqualTo(200);
        office.passes(OfficerSessions.IDLE);
        assertThat(browser.get("/permohonan").statusCode()).isEqualTo(303);
        assertThat(browser.post("/permohonan/a1/setujui").statusCode()).isEqualTo(419);
    }

    @Test
    void endsASessionThatIsUsedAllDay() {
        var browser = office.browser().signIn(WULAN);
        for (var quarters = 0; quarters < 39; quarters++) {
            office.passes(Duration.ofMinutes(15));
            assertThat(browser.get("/permohonan").statusCode()).isEqualTo(200);
        }
        office.passes(Duration.ofMinutes(15));
        assertThat(browser.get("/permohonan").statusCode()).isEqualTo(303);
    }

    @Test
    void refreshingByItselfKeepsNoSessionAlive() {
        var browser = office.browser().signIn(WULAN);
        for (var minutes = 0; minutes < 29; minutes++) {
            office.passes(Duration.ofMinutes(1));
            assertThat(browser.get("/permohonan/antrean/isi").statusCode()).isEqualTo(200);
        }
        office.passes(Duration.ofMinutes(1));
        assertThat(browser.get("/permohonan/antrean/isi").statusCode()).isEqualTo(401);
    }

    @Test
    void signsOutForGood() {
        var browser = office.browser().signIn(WULAN);
        browser.press("/permohonan", "/keluar");
        assertThat(browser.get("/permohonan").statusCode()).isEqualTo(303);
        assertThat(browser.page("/masuk?keluar").select("[role=status]").text()).isEqualTo("Anda sudah keluar.");
    }

    @Test
    void escapesWhatPeopleTyped() {
        var bad = MemoryServiceDesk.resident("9901014101030001", "9901011403160001", PROBE);
        office.desk.with("d4", PROBE, bad, SEDANG_DIPERIKSA, Duration.ZERO, PROBE);
        var browser = office.browser().signIn(WULAN);
        browser.press("/permohonan/d4", "/permohonan/d4/kembalikan", "alasan", PROBE);
        for (var path : new String[] {"/permohonan?tab=lengkapi", "/permohonan/d4"}) {
            assertThat(browser.get(path).body()).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
            assertThat(browser.page(path).select("script[src]:not([src^=/aset/]), script:not([src])"))
                    .isEmpty();
        }
        var echoed = office.browser().post("/masuk", "nama", PROBE, "sandi", "x");
        assertThat(echoed.body()).doesNotContain("<script>alert");
    }

    @Test
    void sendsHeadersThatKeepThePageToItself() {
        var headers = office.browser().signIn(WULAN).get("/permohonan").headers();
        assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void asksNothingOfAnotherHostAndRunsNothingInline() {
        var browser = office.browser().signIn(WULAN);
        for (var path : new String[] {"/permohonan", "/permohonan/a1", "/v", "/masuk", "/tidak-ada"}) {
            var page = browser.page(path);
            assertThat(page.select("[style], style, [onclick], [onload], [onsubmit]"))
                    .isEmpty();
            assertThat(page.select("[src], link[href], form[action]").stream()
                            .map(e -> e.attr("src") + e.attr("href") + e.attr("action")))
                    .allMatch(address -> address.startsWith("/") && !address.startsWith("//"));
        }
    }

    @Test
    void showsTheDraftAsAPictureAndAsAPdf() {
        var browser = office.browser().signIn(WULAN);
        var picture = browser.get("/permohonan/a1/surat.png");
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(browser.get("/permohonan/a1/surat.pdf").body()).startsWith("%PDF");
        assertThat(office.browser().get("/permohonan/a1/surat.pdf").statusCode())
                .isEqualTo(303);
    }

    @Test
    void showsCallsFromKiosksUntilSomebodyAnswers() {
        office.desk.call("Anjungan Balai Desa", "printer:media-empty");
        var browser = office.browser().signIn(HARTONO);
        assertThat(browser.page("/permohonan").select(".call p").text())
                .isEqualTo("Anjungan Balai Desa: kertas habis, 09.41");
        browser.press("/permohonan", "/panggilan/1", "tab", "siap");
        assertThat(browser.page("/permohonan").select(".call")).isEmpty();
    }

    @Test
    void answersWhatIsNotThereWithAKindPage() {
        var browser = office.browser().signIn(WULAN);
        for (var path : new String[] {"/tidak-ada", "/permohonan/zzz", "/permohonan/zzz/surat.pdf", "/aset/1/../x"}) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(browser.page("/tidak-ada").select("h1").text()).isEqualTo("Halaman ini tidak ada");
        assertThat(browser.press("/permohonan", "/permohonan/a1/bakar").statusCode())
                .isEqualTo(404);
        assertThat(browser.press("/permohonan", "/permohonan/zzz/setujui").statusCode())
                .isEqualTo(404);
    }

    @Test
    void leadsFromTheKiosksCallToTheQuestionWhetherThePaperCameOut() {
        put("b2", TRI, SIAP_DIAMBIL);
        office.desk.printsUncertainly("b2");
        office.desk.call("balai-desa-1", "print-uncertain");
        var browser = office.browser().signIn(WULAN);
        var queue = browser.page("/permohonan");
        assertThat(queue.select(".call").text())
                .contains("Anjungan Balai Desa 1: belum pasti suratnya keluar dari printer");
        assertThat(queue.select(".call a").attr("href")).isEqualTo("/permohonan/b2");
        assertThat(browser.page("/permohonan?tab=siap").select(".row .badge").text())
                .contains("belum pasti tercetak");
        assertThat(browser.page("/permohonan/b2").select(".decision").text())
                .contains("Suratnya keluar?", "Ya, sudah diterima", "Tidak keluar");
    }

    @Test
    void settlesAnUncertainPrintOnceAndOnlyWithTheTokenOfTheSession() {
        put("b2", TRI, SIAP_DIAMBIL);
        office.desk.printsUncertainly("b2");
        var browser = office.browser().signIn(WULAN);
        assertThat(browser.post("/permohonan/b2/diterima").statusCode()).isEqualTo(403);
        assertThat(office.desk.statusOf("b2")).isEqualTo(SIAP_DIAMBIL);
        var done = browser.press("/permohonan/b2", "/permohonan/b2/diterima");
        assertThat(done.headers().firstValue("Location")).hasValue("/permohonan/b2?pesan=diterima");
        assertThat(office.desk.statusOf("b2")).isEqualTo(SUDAH_DIAMBIL);
        var again = browser.press("/permohonan/b2", "/permohonan/b2/diterima");
        assertThat(again.headers().firstValue("Location")).hasValue("/permohonan/b2?pesan=sudah");
        assertThat(browser.page("/permohonan/b2?pesan=diterima")
                        .select("#pesan")
                        .text())
                .startsWith("Dicatat: suratnya sudah diterima warga.");
    }

    @Test
    void asksWhetherPaperCameOutOnlyWhereNobodyKnows() {
        put("b2", TRI, SIAP_DIAMBIL);
        var browser = office.browser().signIn(WULAN);
        assertThat(browser.page("/permohonan/b2").select("#diterima, #belum-pasti"))
                .isEmpty();
        office.desk.printsUncertainly("b2");
        assertThat(browser.press("/permohonan/b2", "/permohonan/b2/tidak-keluar")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/permohonan/b2?pesan=tidak-keluar");
        assertThat(office.browser().signIn(KADES).page("/permohonan/b2").select("#diterima"))
                .isEmpty();
    }

    @Test
    void saysOnTheQueueWhichTemplateIsBroken() {
        var browser = office.browser().signIn(WULAN);
        assertThat(browser.get("/permohonan").body()).doesNotContain("Templat surat");
        office.hasBroken(new TemplateProblem("sku.html", 12, "tanda <p> tidak ditutup"));
        assertThat(browser.page("/permohonan").select(".notice.danger").text())
                .contains("Templat surat perlu diperbaiki", "sku.html baris 12: tanda <p> tidak ditutup");
    }

    @Test
    void refusesAFormTooLongToBeOne() {
        var browser = office.browser().signIn(WULAN);
        assertThat(browser.post("/permohonan/a1/tolak", "alasan", "x".repeat(20_000))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void listsTheDemoOfficersInTheDemoOnly(@TempDir Path other) {
        assertThat(office.browser().get("/masuk").body()).contains("DATA CONTOH", "Petugas contoh", "hartono");
        try (var real = new OfficeBench(other, false)) {
            assertThat(real.browser().get("/masuk").body())
                    .doesNotContain("DATA CONTOH")
                    .doesNotContain("hartono");
        }
    }
}
