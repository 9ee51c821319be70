package id.desa.anjungan.village;

import static id.desa.anjungan.village.FleetVillage.newKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.fleet.Fingerprint;
import id.desa.anjungan.backend.api.fleet.Heartbeat;
import id.desa.anjungan.backend.api.fleet.ReadinessReport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk tells of itself, and the office sees it.
class KioskNewsIT {
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
    void remembersWhenAKioskWasHeardAndWithWhichProgram() {
        var beat = new Heartbeat(
                "0.1.0",
                7,
                new Heartbeat.Update(
                        Heartbeat.Result.ROLLED_BACK, "0.1.0", "0.2.0", Heartbeat.Why.NOT_SERVING, Instant.EPOCH));
        assertThat(village.fleet()
                        .tell(village.enrolled(box), "/heartbeat", beat)
                        .status())
                .isEqualTo(204);
        var heard = village.now();
        village.startAgain();
        assertThat(village.entry().heartbeat()).contains(beat);
        assertThat(village.entry().seen()).contains(heard);
    }

    @Test
    void keepsWhatAKioskFoundOutAboutItself() {
        var report = new ReadinessReport(
                ReadinessReport.Occasion.ENROLMENT,
                Instant.parse("2026-11-21T03:00:00Z"),
                "0.1.0",
                Fingerprint.of(box),
                List.of(new ReadinessReport.Check("receipt-printer", ReadinessReport.Result.PASSED, "siap", null)));
        assertThat(village.fleet()
                        .tell(village.enrolled(box), "/readiness", report)
                        .status())
                .isEqualTo(204);
        assertThat(village.entry().report().orElseThrow()).contains("receipt-printer");
        assertThat(village.entry().seen()).isPresent();
    }
}
