package id.desa.anjungan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.kiosk.health.HealthCode;
import id.desa.anjungan.kiosk.health.KioskHealth;
import id.desa.anjungan.kiosk.store.Lane;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.store.Store;
import id.desa.anjungan.kiosk.store.StoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupWatchTest {
    @TempDir
    private Path state;

    private Instant now = Instant.parse("2026-11-22T01:30:00Z");
    private final KioskHealth health = new KioskHealth(Set.of());
    private final Store store = StoreFile.inMemory();
    private final Outbox outbox = new Outbox(store, () -> now);

    @AfterEach
    void close() {
        store.close();
    }

    private boolean looks(boolean wanted) {
        new BackupWatch(state, wanted, health, outbox, () -> now).look();
        return health.readiness().codes().contains(HealthCode.BACKUP_OLD);
    }

    private void backedUp() throws IOException {
        Files.createDirectories(state.resolve("backup"));
        Files.writeString(state.resolve("backup/last.json"), """
                {"places":[{"place":"stick","name":"x","at":"%s","bytes":1,"sha256":""}]}""".formatted(now));
    }

    @Test
    void saysNothingWhereThereIsNoRecoveryKey() {
        now = now.plus(Duration.ofDays(30));
        assertThat(looks(false)).isFalse();
        assertThat(outbox.waiting(Lane.ALERT)).isZero();
    }

    @Test
    void givesANewKioskThreeDaysAlsoOverARestart() {
        assertThat(looks(true)).isFalse();
        now = now.plus(Duration.ofDays(2));
        assertThat(looks(true)).isFalse();
        now = now.plus(Duration.ofDays(1));
        assertThat(looks(true)).isTrue();
    }

    @Test
    void tellsTheVillageOnceADayUntilOneGoesWell() throws IOException {
        backedUp();
        now = now.plus(Duration.ofDays(3));
        assertThat(looks(true)).isTrue();
        assertThat(looks(true)).isTrue();
        assertThat(outbox.waiting(Lane.ALERT)).isOne();
        now = now.plus(Duration.ofDays(1));
        assertThat(looks(true)).isTrue();
        assertThat(outbox.waiting(Lane.ALERT)).isEqualTo(2);
        backedUp();
        assertThat(looks(true)).isFalse();
    }
}
