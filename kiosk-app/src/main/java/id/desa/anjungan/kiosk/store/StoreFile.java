package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.kiosk.log.KioskEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the store in the state directory, whatever state that is in. A file that cannot be served is put aside and
/// made anew from the last good copy and from what can still be read of it; where the disk itself refuses, the kiosk
/// works with a store in memory, and prints no letter.
///
/// A store made anew has another [Store#epoch]: the village then asks a person about each letter that was fetched under
/// the old one and of which it heard nothing, instead of granting it again.
public final class StoreFile {
    private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);

    private final Folder folder;
    private final Snapshots snapshots;
    private final InstantSource clock;
    private final Instant told;

    private StoreFile(Path stateDir, InstantSource clock, Instant told) {
        this.folder = new Folder(stateDir);
        this.told = told;
        this.snapshots = new Snapshots(folder);
        this.clock = clock;
    }

    /// As [#open(Path, InstantSource, Instant)], for a kiosk that nobody has told a time.
    public static Store open(Path stateDir, InstantSource clock) {
        return open(stateDir, clock, Instant.EPOCH);
    }

    /// Never fails. Blocks for as long as the check of the file takes.
    ///
    /// @param told what time it was when this kiosk was enrolled: a store that is made anew of an older copy,
    ///     such as the backup of another machine, begins no earlier
    public static Store open(Path stateDir, InstantSource clock, Instant told) {
        return new Store(new StoreFile(stateDir, clock, told)::database);
    }

    /// One that lasts as long as the process, for a kiosk that must not write.
    public static Store inMemory() {
        return new Store(Database::inMemory);
    }

    private Database database() {
        try {
            folder.prepare();
            takeBackNewer();
            var database = folder.isLost() ? remade("lost", Optional.empty()) : opened();
            database.uncleanStop().ifPresent(StoreFile::say);
            return database;
        } catch (SQLException | IOException refused) {
            KioskEvent.STORE_BROKEN
                    .on(LOG)
                    .addKeyValue("condition", StoreCondition.IN_MEMORY)
                    .addKeyValue("error", StoreBroken.nameOf(refused))
                    .log();
            return MemoryStore.seeded(folder);
        }
    }

    private Database opened() throws SQLException, IOException {
        return switch (Database.open(folder.database(), clock.instant())) {
            case Opening.Opened(var database) -> database;
            case Opening.Refused(var because) -> throw because;
            case Opening.Damaged() -> remade("damaged", Optional.of(folder.putAside("damaged-" + clock.millis())));
            case Opening.Foreign() -> {
                folder.putAside("foreign-" + clock.millis());
                yield remade("foreign", Optional.empty());
            }
            case Opening.Newer(var version) -> newer(version);
        };
    }

    private Database remade(String why, Optional<Path> aside) throws SQLException, IOException {
        var remade = snapshots.remake(aside, told);
        KioskEvent.STORE_DAMAGED
                .on(LOG)
                .addKeyValue("why", why)
                .addKeyValue(
                        "aside",
                        aside.map(Path::getFileName).map(Path::toString).orElse(""))
                .addKeyValue(
                        "from",
                        remade.from().map(Path::getFileName).map(Path::toString).orElse(""))
                .addKeyValue("salvaged", remade.salvaged())
                .log();
        return again();
    }

    private Database newer(int version) throws SQLException, IOException {
        var aside = folder.putAside(folder.newerName(version));
        KioskEvent.STORE_NEWER
                .on(LOG)
                .addKeyValue("version", version)
                .addKeyValue("aside", String.valueOf(aside.getFileName()))
                .log();
        snapshots.begin();
        return again();
    }

    /// What was just made is good, or the disk is not.
    private Database again() throws SQLException {
        return switch (Database.open(folder.database(), clock.instant())) {
            case Opening.Opened(var database) -> database;
            case Opening.Refused(var because) -> throw because;
            case Opening.Damaged(), Opening.Foreign(), Opening.Newer(var _) ->
                throw new SQLException("what was just written cannot be read");
        };
    }

    /// The package that wrote it was installed again: it goes on, with what happened meanwhile.
    private void takeBackNewer() throws SQLException, IOException {
        for (var newer : folder.newer()) {
            if (isServed(newer)) {
                try (var back = Snapshots.plain(newer)) {
                    Migrations.run(back);
                    addWhatCameMeanwhile(back);
                    Doubt.cast(back);
                    Snapshots.newEpoch(back);
                }
                folder.putAside("merged-" + clock.millis());
                folder.move(newer, folder.database());
                return;
            }
        }
    }

    private void addWhatCameMeanwhile(Connection back) throws SQLException {
        try (var meanwhile = Snapshots.plain(folder.database())) {
            new Rows(meanwhile, back).add("time_floor", "kept_answer", "print_job", "outbox");
        } catch (SQLException refused) {
            if (Refusal.of(refused) != Refusal.DAMAGE) {
                throw refused;
            }
        }
    }

    private static boolean isServed(Path newer) {
        try (var connection = Snapshots.plain(newer)) {
            return Schema.of(connection) == Schema.Fit.FITS;
        } catch (SQLException unreadable) {
            return false;
        }
    }

    private static void say(UncleanStop stop) {
        KioskEvent.UNCLEAN_STOP
                .on(LOG)
                .addKeyValue("since", stop.since())
                .addKeyValue("rebooted", stop.rebooted())
                .log();
    }
}
