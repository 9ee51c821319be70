package id.desa.anjungan.kiosk.systemd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.desa.anjungan.kiosk.health.HealthCode;
import id.desa.anjungan.kiosk.health.Readiness;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class ServiceManagerIT {
    private static final long SOON = 5_000;

    @TempDir
    private Path dir;

    @Test
    void tellsSystemdThatItIsReadyOnceAndHowItStands() throws Exception {
        try (var peer = NotifyPeer.onFile(dir.resolve("notify"));
                var systemd = peer.manager(10_000)) {
            systemd.ready();
            systemd.ready();
            systemd.status("no letters:\nP10");
            systemd.stopping();
            assertThat(peer.next(SOON)).isEqualTo("READY=1");
            assertThat(peer.next(SOON)).isEqualTo("STATUS=no letters: P10");
            assertThat(peer.next(SOON)).isEqualTo("STOPPING=1");
            assertThat(systemd.watchdog()).contains(Duration.ofSeconds(10));
        }
    }

    @Test
    void findsASocketThatIsNoFile() throws Exception {
        try (var peer = NotifyPeer.abstractly(
                        "anjungan-test-" + ProcessHandle.current().pid());
                var systemd = peer.manager(10_000)) {
            systemd.ready();
            assertThat(peer.next(SOON)).isEqualTo("READY=1");
        }
    }

    @Test
    void saysNothingWhereItWasNotStartedBySystemd() {
        try (var alone = ServiceManager.of(Map.of())) {
            assertThatCode(alone::ready).doesNotThrowAnyException();
            assertThat(alone.watchdog()).isEmpty();
        }
    }

    @Test
    void goesOnWhereNobodyListensAndWhereWhatItWasToldMakesNoSense() {
        try (var gone =
                ServiceManager.of(Map.of("NOTIFY_SOCKET", dir.resolve("nobody").toString(), "WATCHDOG_USEC", "soon"))) {
            assertThatCode(gone::ready).doesNotThrowAnyException();
            assertThat(gone.watchdog()).isEmpty();
        }
        try (var odd = ServiceManager.of(Map.of("NOTIFY_SOCKET", "vsock:2:1", "WATCHDOG_USEC", "0"))) {
            assertThatCode(odd::stopping).doesNotThrowAnyException();
            assertThat(odd.watchdog()).isEmpty();
        }
    }

    @Test
    void namesWhatIsWrongInOneLine() {
        assertThat(StatusLine.of(Readiness.FULL)).isEqualTo("serving");
        assertThat(StatusLine.of(new Readiness(Set.of(HealthCode.CONFIG_EARLIER))))
                .isEqualTo("serving, with " + HealthCode.CONFIG_EARLIER.code());
    }
}
