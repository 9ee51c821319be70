package id.desa.anjungan.village.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.village.Village;
import id.desa.anjungan.village.VillageSettings;
import id.desa.anjungan.village.officer.DemoOfficers;
import id.desa.anjungan.village.officer.DemoOfficers.DemoOfficer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/// The office's day in a real browser on the real village: no mouse is used. What was seen lies in `target/office`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeInBrowserIT {
    private Village village;
    private Chromium browser;

    @BeforeAll
    void open(@TempDir Path folder) {
        village = Village.start(VillageSettings.demo(folder.resolve("village")));
        browser = new Chromium(village.url(), folder.resolve("profile"), Path.of("target/office"));
    }

    @AfterAll
    void close() {
        browser.close();
        village.close();
    }

    @BeforeEach
    void begin() {
        browser.desktop().forgetCookies();
    }

    private void signIn(DemoOfficer officer) {
        browser.open("/");
        browser.type(officer.userName())
                .press(Keys.TAB)
                .type(officer.password())
                .enter();
        assertThat(browser.path()).isEqualTo("/permohonan");
    }

    /// Opens the first request the officer may handle, and says which it was.
    private String openFirst() {
        var id = String.valueOf(browser.js("return document.querySelector('.row:not(.own) a').id"));
        browser.tabTo(id).enter();
        return id.substring(2);
    }

    private String approveAndSign(String look) {
        signIn(DemoOfficers.WULAN);
        seen("queue-" + look);
        var id = openFirst();
        seen("dossier-" + look);
        browser.longShot("dossier-whole-" + look);
        assertThat(browser.text("#status")).isEqualTo("Sedang diperiksa");
        browser.tabTo("setujui").enter();
        assertThat(browser.text("#status")).isEqualTo("Menunggu tanda tangan");
        seen("approved-" + look);
        browser.tabTo("keluar").enter();
        sign(id, look);
        return id;
    }

    private void sign(String id, String look) {
        signIn(DemoOfficers.KADES);
        browser.tabTo("p-" + id).enter();
        browser.tabTo("frasa").type("salah").enter();
        assertThat(browser.text("#pesan")).startsWith("Frasa sandi tidak cocok.");
        assertThat(browser.focused()).isEqualTo("frasa");
        seen("sign-" + look);
        browser.type(DemoOfficers.SIGNING_PASSPHRASE).enter();
        assertThat(browser.text("#status")).isEqualTo("Siap diambil");
        assertThat(browser.text(".sub")).contains("No. ");
        seen("signed-" + look);
    }

    /// Reads the QR off the letter as it is shown, follows it, revokes the letter, follows it again.
    private void verifyAndRevoke(String id, String look) {
        var address = browser.qrOf("#surat");
        assertThat(address).startsWith("https://tirtawening.contoh.invalid/v#");
        var nomor = browser.text(".sub .num:last-child").replace("No. ", "");
        browser.open(address.substring(address.indexOf("/v#")));
        browser.waitFor("[data-verdict=berlaku]");
        assertThat(browser.text("#v-nomor")).isEqualTo(nomor);
        browser.open("/permohonan/" + id);
        browser.tabTo("cabut").press(Keys.ENTER);
        browser.waitFor(".reason");
        browser.press(Keys.SPACE);
        browser.tabTo("kirim-cabut").enter();
        assertThat(browser.text("#status")).isEqualTo("Dicabut");
        seen("revoked-" + look);
        browser.open(address.substring(address.indexOf("/v#")));
        browser.waitFor("[data-verdict=dicabut]");
        seen("verified-revoked-" + look);
    }

    /// Every page that is looked at fits, can be touched, and makes the browser complain of nothing.
    private void seen(String name) {
        assertThat(browser.scrollsSideways()).as(name).isFalse();
        assertThat(browser.tooSmall()).as(name).isEmpty();
        assertThat(browser.complaints()).as(name).isEmpty();
        browser.shot(name);
    }

    @Test
    void approvesSignsVerifiesAndRevokesAtADeskWithTheKeyboard() {
        verifyAndRevoke(approveAndSign("desk"), "desk");
    }

    @Test
    void approvesAndSignsOnASmallPhone() {
        browser.phone();
        approveAndSign("phone");
    }

    @Test
    void givesBackOnAPhoneWithATickAndAWord() {
        browser.phone();
        signIn(DemoOfficers.WULAN);
        openFirst();
        browser.tabTo("kembalikan").press(Keys.ENTER);
        browser.waitFor(".reason");
        browser.press(Keys.SPACE);
        seen("give-back-phone");
        browser.tabTo("alasan-kembalikan").type("yang terbaru, ya");
        browser.tabTo("kirim-kembalikan").enter();
        assertThat(browser.text("#status")).isEqualTo("Belum lengkap");
        assertThat(browser.text(".said")).contains("Mohon bawa: ").contains("; yang terbaru, ya");
        seen("given-back-phone");
    }

    @Test
    void refusesAWrongPasswordWithAWord() {
        browser.open("/masuk");
        seen("sign-in-desk");
        browser.phone();
        browser.tabTo("nama").type("wulan").press(Keys.TAB).type("salah").enter();
        assertThat(browser.text("[role=alert]")).contains("tidak cocok");
        assertThat(browser.focused()).isEqualTo("sandi");
        seen("sign-in-refused-phone");
    }

    @Test
    void showsEveryHeapAndMarksTheOwnHousehold() {
        signIn(DemoOfficers.HARTONO);
        var own = 0;
        for (var tab : new String[] {"periksa", "tandatangan", "siap", "lengkapi", "arsip"}) {
            browser.open("/permohonan?tab=" + tab);
            own += browser.count(".row.own");
            seen("tab-" + tab + "-desk");
            browser.phone();
            seen("tab-" + tab + "-phone");
            browser.desktop();
        }
        assertThat(own).isPositive();
    }

    @Test
    void keepsTheFocusWhenTheQueueRefreshesItself() {
        signIn(DemoOfficers.WULAN);
        browser.tabTo("tab-siap");
        browser.js("document.dispatchEvent(new Event('visibilitychange')); window.scrollTo(0, 0);");
        browser.waitFor("#antrean .tabs");
        assertThat(browser.focused()).isEqualTo("tab-siap");
    }

    @Test
    void staysKindWhereThereIsNothing() {
        signIn(DemoOfficers.WULAN);
        browser.open("/permohonan/tidak-ada");
        seen("not-found-desk");
        browser.phone();
        seen("not-found-phone");
        browser.dark(true);
        browser.open("/permohonan");
        seen("queue-dark-phone");
        browser.desktop();
        browser.tabTo("tab-periksa");
        openFirst();
        seen("dossier-dark-desk");
        browser.dark(false);
    }
}
