package id.desa.anjungan.village.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.fleet.EnrolmentProof;
import id.desa.anjungan.backend.api.fleet.EnrolmentRequest;
import id.desa.anjungan.backend.api.fleet.Heartbeat;
import id.desa.anjungan.backend.api.fleet.SettingsFeedback;
import id.desa.anjungan.backend.api.fleet.SettingsFeedback.Result;
import id.desa.anjungan.village.Village;
import id.desa.anjungan.village.VillageSettings;
import id.desa.anjungan.village.kiosk.KioskDesks;
import id.desa.anjungan.village.officer.DemoOfficers;
import id.desa.anjungan.village.reply.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/// `/kios` in a real browser on the real village, at a desk and on a phone. What was seen lies in `target/kiosks`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KioskPagesInBrowserIT {
    private static final String LONGEST = "Anjungan Layanan Mandiri Balai Dusun Karangmulya Wetan 00002";

    private Path data;
    private Village village;
    private Chromium browser;

    @BeforeAll
    void open(@TempDir Path folder) {
        data = folder.resolve("village");
        village = Village.start(VillageSettings.demo(data));
        browser = new Chromium(village.url(), folder.resolve("profile"), Path.of("target/kiosks"));
        browser.desktop().open("/");
        browser.type(DemoOfficers.WULAN.userName())
                .press(Keys.TAB)
                .type(DemoOfficers.WULAN.password())
                .enter();
    }

    @AfterAll
    void close() {
        browser.close();
        village.close();
    }

    /// All in one: what is there grows from nothing to everything.
    @Test
    void showsEachKioskWithItsSettingsAndItsProgram() throws IOException {
        seen("none");
        var waiting = kiosks().invites().inviteNew("Anjungan Dusun Cikaret", true, "petugas-1");
        assertThat(asked(waiting.compact())).isInstanceOf(Reply.Given.class);
        seen("waiting");
        var served = enrolled("Anjungan Balai Desa");
        kiosks().news().heartbeat(served, new Heartbeat("0.1.0", sent(served), null));
        seen("served");
        assertThat(browser.text("#setelan-" + served))
                .startsWith("Setelan dari hari ini")
                .endsWith("dipakai kios.");
        var back = enrolled(LONGEST);
        kiosks().news()
                .heartbeat(
                        back,
                        new Heartbeat(
                                "0.1.0",
                                0,
                                new Heartbeat.Update(
                                        Heartbeat.Result.ROLLED_BACK,
                                        "0.1.0",
                                        "0.2.0",
                                        Heartbeat.Why.NOT_SERVING,
                                        Instant.now())));
        kiosks().settings()
                .feedback(
                        back,
                        new SettingsFeedback(
                                sent(back),
                                Result.ROLLED_BACK,
                                List.of(
                                        SettingsFeedback.MISSING + "page-printer",
                                        SettingsFeedback.MISSING + "village")));
        var refused = enrolled("Kios Puskesmas");
        kiosks().settings()
                .feedback(
                        refused,
                        new SettingsFeedback(
                                sent(refused),
                                Result.REFUSED,
                                List.of("screen.thmee (bundle 1795000000:4) is not a setting; did you mean theme?")));
        Files.createDirectories(data.resolve("kiosk-settings"));
        Files.writeString(data.resolve("kiosk-settings/all.toml"), "[screen]\nthmee = \"dark\"\n");
        seen("all");
        assertThat(browser.text("#setelan-" + back))
                .contains("dibatalkan kios. Dengan setelan itu tidak berjalan: printer surat, server desa.");
        assertThat(browser.text("#program-" + back))
                .contains("Pembaruan ke 0.2.0 dibatalkan sendiri")
                .contains("versi itu tidak dapat melayani")
                .contains("tetap memakai 0.1.0");
        assertThat(browser.text("#setelan-" + refused)).contains("ditolak kios");
        assertThat(browser.text("#salah")).contains("all.toml baris 2").contains("“screen.thmee” bukan nama setelan");
        Files.delete(data.resolve("kiosk-settings/all.toml"));
        Files.createDirectory(data.resolve("kiosk-settings/all.toml"));
        seen("unreadable");
        assertThat(browser.text("#salah")).contains("all.toml Tidak dapat dibaca server desa");
        Files.delete(data.resolve("kiosk-settings/all.toml"));
        var before = sent(back);
        browser.desktop().open("/kios");
        browser.tabTo("kirim-" + back).enter();
        assertThat(browser.text("#pesan")).startsWith("Setelan dikirim lagi.");
        assertThat(sent(back)).isGreaterThan(before);
        assertThat(browser.text("#setelan-" + back)).endsWith("menunggu diambil kios.");
    }

    @Test
    void showsTheQrOfAnInviteOnce() {
        browser.desktop().open("/kios");
        browser.tabTo("nama").type("Anjungan Pendopo").enter();
        browser.waitFor("#qr");
        shown("invite-desk");
        browser.size(390, 844, 2, true);
        shown("invite-phone");
        assertThat(browser.text("#kode")).matches("[0-9A-Z]{4}[ -]?[0-9A-Z]{4}");
    }

    @Test
    void invitesNobodyWhereTheSettingsWereNeverRight() throws IOException {
        Files.createDirectories(data.resolve("kiosk-settings"));
        Files.writeString(data.resolve("kiosk-settings/all.toml"), "[screen\n");
        browser.desktop().open("/kios");
        browser.tabTo("nama").type("Anjungan Sekolah").enter();
        browser.waitFor("#pesan");
        shown("lacking-desk");
        assertThat(browser.text("#pesan"))
                .startsWith("Setelan untuk kios salah tulis")
                .endsWith("yang dibuat.");
        assertThat(browser.text("#salah")).contains("all.toml baris 1");
        assertThat(kiosks().book().all())
                .noneMatch(kiosk -> kiosk.name().label().equals("Anjungan Sekolah"));
        Files.delete(data.resolve("kiosk-settings/all.toml"));
    }

    private KioskDesks kiosks() {
        return village.kiosks();
    }

    private Reply<?> asked(String invite) {
        try {
            var box = new ECKeyGenerator(Curve.P_256).generate();
            return asked(invite, box);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reply<?> asked(String invite, ECKey box) {
        return kiosks().enrolment()
                .enrol(
                        EnrolmentRequest.byInvite(invite, EnrolmentProof.sign(box, invite)),
                        village.url().getAuthority());
    }

    private String enrolled(String name) {
        var invited = kiosks().invites().inviteNew(name, false, "petugas-1");
        assertThat(asked(invited.compact())).isInstanceOf(Reply.Given.class);
        return invited.kiosk().id();
    }

    private long sent(String kiosk) {
        return kiosks().book().all().stream()
                .filter(one -> one.name().id().equals(kiosk))
                .findFirst()
                .orElseThrow()
                .sent();
    }

    private void seen(String name) {
        browser.desktop().size(1280, 800, 1, false).open("/kios");
        shown(name + "-desk");
        browser.size(390, 844, 2, true).open("/kios");
        shown(name + "-phone");
    }

    private void shown(String name) {
        browser.longShot(name);
        assertThat(browser.scrollsSideways()).as(name).isFalse();
        assertThat(browser.tooSmall()).as(name).isEmpty();
        assertThat(browser.complaints()).as(name).isEmpty();
    }
}
