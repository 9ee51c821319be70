package id.desa.anjungan.village;

import static id.desa.anjungan.village.FleetVillage.KIOSK;
import static id.desa.anjungan.village.FleetVillage.OFFICER;
import static id.desa.anjungan.village.FleetVillage.newKey;
import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.fleet.ServicePass;
import id.desa.anjungan.backend.api.fleet.TypedPass;
import id.desa.anjungan.village.kiosk.PassDesk;
import id.desa.anjungan.village.reply.Reply;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The office opens the service mode of its kiosk.
class ServicePassIT {
    @TempDir
    private Path data;

    private FleetVillage village;
    private PassDesk passes;

    @BeforeEach
    void start() {
        village = new FleetVillage(data);
        passes = village.kiosks().passes();
        var _ = village.enrolled(newKey());
    }

    @AfterEach
    void stop() {
        village.close();
    }

    @Test
    void signsAPassForAKioskItKnows() {
        var pass = passes.pass(KIOSK, OFFICER).orElseThrow();
        assertThat(ServicePass.read(pass, village.authorityKey(), KIOSK, village.now())
                        .genuine())
                .isPresent();
        assertThat(passes.pass("nowhere", OFFICER)).isEmpty();
    }

    @Test
    void givesAPassForItsCodeOnceAndToItsOwnKioskAlone() {
        var given = passes.passWithCode(KIOSK, OFFICER).orElseThrow();
        var code = given.code().letters();
        assertThat(passes.typed("another-kiosk", code)).isInstanceOf(Reply.Refused.class);
        assertThat(passes.typed(KIOSK, code)).isEqualTo(new Reply.Given<>(new TypedPass(given.compact())));
        assertThat(passes.typed(KIOSK, code)).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void letsNobodyGuessCodes() {
        for (var wrong = 0; wrong < 10; wrong++) {
            var _ = passes.typed(KIOSK, "00000000");
        }
        var given = passes.passWithCode(KIOSK, OFFICER).orElseThrow();
        assertThat(passes.typed(KIOSK, given.code().letters()))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("slow-down"));
    }
}
