package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.kiosk.log.KioskEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The database file in the state directory. A damaged one never keeps a kiosk from starting: it is put aside for
/// somebody to look at, and a fresh one begins. Its ledger knows nothing of earlier prints, which the village learns by
/// the new [Store#epoch]: letters fetched under the old one wait for a person instead of being granted again.
public final class StoreFile {
    private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);
    private static final String NAME = "kiosk.db";

    private StoreFile() {}

    /// @throws StoreBroken where the disk itself refuses
    public static Store open(Path stateDir, InstantSource clock) {
        var store = opened(stateDir, clock);
        store.uncleanStop()
                .ifPresent(stop -> KioskEvent.UNCLEAN_STOP
                        .on(LOG)
                        .addKeyValue("since", stop.since())
                        .addKeyValue("rebooted", stop.rebooted())
                        .log());
        return store;
    }

    private static Store opened(Path stateDir, InstantSource clock) {
        var file = stateDir.resolve(NAME);
        try {
            Files.createDirectories(stateDir);
            try {
                return Store.open(file, clock.instant());
            } catch (SQLException refused) {
                if (!Integrity.isDamage(refused)) {
                    throw refused;
                }
            }
            var aside = putAside(stateDir, clock);
            KioskEvent.STORE_DAMAGED.on(LOG).addKeyValue("aside", aside).log();
            return Store.open(file, clock.instant());
        } catch (SQLException | IOException refused) {
            throw new StoreBroken(refused);
        }
    }

    private static String putAside(Path stateDir, InstantSource clock) throws IOException {
        var aside = NAME + ".damaged-" + clock.instant().toEpochMilli();
        for (var part : new String[] {"", "-wal", "-shm"}) {
            var file = stateDir.resolve(NAME + part);
            if (Files.exists(file)) {
                Files.move(file, stateDir.resolve(aside + part));
            }
        }
        return aside;
    }
}
