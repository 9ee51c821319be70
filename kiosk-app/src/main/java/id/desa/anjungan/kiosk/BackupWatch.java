package id.desa.anjungan.kiosk;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.KioskAlert;
import id.desa.anjungan.kiosk.health.KioskHealth;
import id.desa.anjungan.kiosk.store.Lane;
import id.desa.anjungan.kiosk.store.Message;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.store.OutboxRoom;
import id.desa.anjungan.kiosk.store.StoreBroken;
import id.desa.anjungan.provisioning.backup.BackupRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Looks whether the nightly backups still come about, and tells the village once a day where they do not: a full stick
/// or a server with another password says nothing by itself.
final class BackupWatch {
    static final String CODE = "backup-old";

    private final Path state;
    private final boolean wanted;
    private final KioskHealth health;
    private final Outbox outbox;
    private final InstantSource clock;

    /// @param wanted whether there is a recovery key, without which there are no backups
    BackupWatch(Path state, boolean wanted, KioskHealth health, Outbox outbox, InstantSource clock) {
        this.state = state;
        this.wanted = wanted;
        this.health = health;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// To be called every hour, on a background thread.
    void look() {
        try {
            var old = wanted && BackupRecords.isOverdue(state, clock.instant());
            health.backupIsOld(old);
            if (old) {
                outbox.add(alert());
            }
        } catch (IOException | StoreBroken refused) {
            // the disk refuses, which the store's own condition says
        }
    }

    private Message alert() {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var body = ContractJson.mapper().writeValueAsString(new KioskAlert(CODE, "kiosk", 1));
        return new Message(Lane.ALERT, OutboxRoom.ALERT, "alert/" + CODE + "/" + day, CODE + "/kiosk", body);
    }
}
