package id.desa.anjungan.village.web;

import static id.desa.anjungan.village.officer.DemoOfficers.HARTONO;
import static id.desa.anjungan.village.officer.DemoOfficers.KADES;
import static id.desa.anjungan.village.officer.DemoOfficers.WULAN;
import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.village.account.WeakPin;
import id.desa.anjungan.village.register.Penduduk;
import id.desa.anjungan.village.reply.Reply;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResidentPageTest {
    private static final String OLD_PIN = "271828";
    private static final Penduduk SRI =
            MemoryServiceDesk.resident("9901015111830001", "9901010606220001", "SRI MULYANI NINGSIH");
    private static final Penduduk HARTONO_HIMSELF =
            MemoryServiceDesk.resident("9901013101800001", "9901010606220001", "HARTONO");
    private static final String NIK = SRI.nik().digits();

    @TempDir
    private Path folder;

    private OfficeBench office;

    @BeforeEach
    void open() {
        office = new OfficeBench(folder, true);
        office.lives(HARTONO_HIMSELF);
        office.locked(SRI, OLD_PIN);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Reply<SignedIn> signsIn(String pin) {
        return office.signIns.byPin("balai-desa", SRI.nik(), Pin.of(pin));
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    @Test
    void findsAResidentByAPostedNikAndSaysWhetherTheAccountIsLocked() {
        var browser = office.browser().signIn(WULAN);
        var page = page(browser.press("/warga", "/warga", "nik", "990101 511183 0001"));
        assertThat(page.select("#warga").text()).isEqualTo("SRI MULYANI NINGSIH");
        assertThat(page.select("#akun").text()).startsWith("Terkunci");
        assertThat(page.select("form[method=get]")).isEmpty();
        assertThat(page(browser.press("/warga", "/warga", "nik", "9901015111830009"))
                        .select("#pesan")
                        .text())
                .contains("tidak ada dalam register");
        assertThat(browser.press("/warga", "/warga", "nik", "12345").statusCode())
                .isEqualTo(400);
    }

    @Test
    void unlocksOnlyForWhoSawTheCardAndKeepsThePin() {
        var browser = office.browser().signIn(WULAN);
        var unseen = page(browser.press("/warga", "/warga/buka", "nik", NIK));
        assertThat(unseen.select("#pesan").text()).contains("KTP asli");
        assertThat(signsIn(OLD_PIN)).isInstanceOf(Reply.Refused.class);
        var page = page(browser.press("/warga", "/warga/buka", "nik", NIK, "ktp", "dilihat"));
        assertThat(page.select("#akun").text()).isEqualTo("Punya PIN, tidak terkunci");
        assertThat(page.select(".history").text()).contains("Kunci dibuka", WULAN.nama());
        assertThat(signsIn(OLD_PIN)).isInstanceOf(Reply.Given.class);
    }

    @Test
    void makesANewPinThatIsShownOnceAndEndsTheResidentsSessions() {
        var browser = office.browser().signIn(WULAN);
        browser.press("/warga", "/warga/buka", "nik", NIK, "ktp", "dilihat");
        var token = ((Reply.Given<SignedIn>) signsIn(OLD_PIN)).value().token();
        assertThat(office.residentSessions.find(token, "balai-desa")).isPresent();
        var answer = browser.press("/warga", "/warga/pin", "nik", NIK, "ktp", "dilihat");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        var pin = page(answer).select("#pin").text();
        assertThat(WeakPin.isWeak(Pin.of(pin), SRI)).isFalse();
        assertThat(office.residentSessions.find(token, "balai-desa")).isEmpty();
        assertThat(signsIn(pin)).isInstanceOf(Reply.Given.class);
        assertThat(browser.press("/warga", "/warga", "nik", NIK).body())
                .contains("PIN baru dibuat")
                .doesNotContain(pin);
    }

    @Test
    void letsNobodyHelpTheOwnHouseholdNorTheKadesNorAStranger() {
        var own = office.browser().signIn(HARTONO);
        for (var act : new String[] {"/warga/buka", "/warga/pin"}) {
            var page = page(own.press("/warga", act, "nik", NIK, "ktp", "dilihat"));
            assertThat(page.select("#pesan").text()).contains("keluarga Anda sendiri");
            assertThat(page.select("#buka, #pin-baru, #pin")).isEmpty();
            var kades = office.browser().signIn(KADES);
            assertThat(kades.press("/permohonan", act, "nik", NIK, "ktp", "dilihat")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(office.browser().post(act, "nik", NIK, "ktp", "dilihat").statusCode())
                    .isEqualTo(419);
        }
        assertThat(signsIn(OLD_PIN)).isInstanceOf(Reply.Refused.class);
    }
}
