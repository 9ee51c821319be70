package id.desa.anjungan.kiosk.health;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.Mender;
import id.desa.anjungan.kiosk.health.Service.Grade;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadinessTest {
    @Test
    void offersEverythingButTheCardWhereNothingIsWrong() {
        for (var state : Readiness.FULL.services()) {
            assertThat(state.grade())
                    .as(state.toString())
                    .isEqualTo(state.service() == Service.SIGN_IN_CARD ? Grade.NONE : Grade.FULL);
            assertThat(state.reasons()).isEmpty();
        }
    }

    @Test
    void saysServiceByServiceWhatAReasonTakesAwayAndWhoMendsIt() {
        var readiness = new Readiness(Set.of(HealthCode.LETTER_PRINTER, HealthCode.LINK_DOWN));
        assertThat(readiness.of(Service.LETTERS))
                .isEqualTo(new Readiness.State(
                        Service.LETTERS,
                        Grade.NONE,
                        List.of(
                                new Readiness.Reason(HealthCode.LETTER_PRINTER, Mender.OFFICER),
                                new Readiness.Reason(HealthCode.LINK_DOWN, Mender.TECHNICIAN))));
        assertThat(readiness.of(Service.INFORMATION).grade()).isEqualTo(Grade.LIMITED);
        assertThat(readiness.of(Service.REQUESTS_OFFLINE).grade()).isEqualTo(Grade.FULL);
        assertThat(readiness.of(Service.SIGN_IN_PIN).grade()).isEqualTo(Grade.NONE);
        assertThat(readiness.of(Service.LETTERS)).hasToString("letters none p10 officer v10 technician");
    }

    @Test
    void limitsOnlyWhatNeedsTheThing() {
        var slips = new Readiness(Set.of(HealthCode.SLIP_PRINTER));
        assertThat(slips.canServe()).isTrue();
        assertThat(slips.of(Service.SLIPS).grade()).isEqualTo(Grade.NONE);
        assertThat(slips.of(Service.REQUESTS).grade()).isEqualTo(Grade.LIMITED);
        var power = new Readiness(Set.of(HealthCode.POWER_LOW));
        assertThat(power.of(Service.LETTERS).grade()).isEqualTo(Grade.LIMITED);
        assertThat(power.of(Service.INFORMATION).grade()).isEqualTo(Grade.FULL);
    }

    @ParameterizedTest
    @EnumSource
    void agreesForEveryCodeWhetherLettersStop(HealthCode code) {
        assertThat(new Readiness(Set.of(code)).canServe()).isEqualTo(!code.stopsLetters());
        assertThat(HealthCode.of(code.code())).contains(code);
    }
}
