package id.desa.anjungan.village;

import static id.desa.anjungan.village.FleetVillage.KIOSK;
import static id.desa.anjungan.village.FleetVillage.newKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.fleet.SettingsFeedback;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk asks for its settings, and tells what became of them.
class KioskSettingsIT {
    @TempDir
    private Path data;

    private final ECKey box = newKey();
    private FleetVillage village;

    @BeforeEach
    void start() {
        village = new FleetVillage(data);
    }

    @AfterEach
    void stop() {
        village.close();
    }

    @Test
    void tellsAKioskItsNewestSettingsAndHearsWhatBecameOfThem() throws IOException {
        var kiosk = village.enrolled(box);
        var first = village.fleet().settings(kiosk);
        assertThat(village.fleet().settingsSince(kiosk, first.etag()).status()).isEqualTo(304);
        village.writes("[screen]\ntheme = \"dark\"\n\n[village]\ncall-timeout = \"9s\"\n");
        var second = village.fleet().settingsSince(kiosk, first.etag());
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.version()).isGreaterThan(first.version());
        assertThat(village.settings(second.text()).toml())
                .contains("[village]\nurl = ", "call-timeout = \"9s\"", "theme = \"dark\"");
        var applied = new SettingsFeedback(2, SettingsFeedback.Result.APPLIED, List.of());
        assertThat(village.fleet().tell(kiosk, "/settings/feedback", applied).status())
                .isEqualTo(204);
        assertThat(village.entry().feedback()).contains(applied);
    }

    @Test
    void tellsAKioskItsNewName() {
        var kiosk = village.enrolled(box);
        var etag = village.fleet().settings(kiosk).etag();
        var book = village.kiosks().book();
        assertThat(book.rename(KIOSK, "<script>")).isFalse();
        assertThat(village.fleet().settingsSince(kiosk, etag).status()).isEqualTo(304);
        assertThat(book.rename(KIOSK, "Anjungan Pendopo")).isTrue();
        assertThat(book.name(KIOSK).orElseThrow().label()).isEqualTo("Anjungan Pendopo");
        var second = village.fleet().settingsSince(kiosk, etag);
        assertThat(second.status()).isEqualTo(200);
        assertThat(village.settings(second.text()).kiosk().label()).isEqualTo("Anjungan Pendopo");
    }

    @Test
    void sendsTheSameSettingsAgainAsANewerVersion() {
        var kiosk = village.enrolled(box);
        var first = village.fleet().settings(kiosk);
        var back = new SettingsFeedback(
                first.version(), SettingsFeedback.Result.ROLLED_BACK, List.of(SettingsFeedback.ENDED));
        assertThat(village.fleet().tell(kiosk, "/settings/feedback", back).status())
                .isEqualTo(204);
        assertThat(village.kiosks().settings().sendAgain(KIOSK)).isTrue();
        var second = village.fleet().settingsSince(kiosk, first.etag());
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.version()).isGreaterThan(first.version());
        assertThat(village.settings(second.text()).toml())
                .isEqualTo(village.settings(first.text()).toml());
        assertThat(village.kiosks().settings().sendAgain("nowhere")).isFalse();
    }
}
