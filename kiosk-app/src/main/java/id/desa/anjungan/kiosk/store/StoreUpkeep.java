package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.kiosk.log.KioskEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the store needs from time to time: its log written back, a whole copy every hour, and, where the disk refused,
/// another try. Blocks for as long as the disk does: never on a thread that somebody waits for.
public final class StoreUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(StoreUpkeep.class);
    private static final Duration BETWEEN_COPIES = Duration.ofHours(1);
    private static final long LONG_LOG_BYTES = 1 << 20;
    /// As much as a busy quarter of an hour writes.
    private static final int PROBE_BYTES = 256 << 10;

    private final Store store;
    private final Folder folder;
    private final BooleanSupplier nobodyThere;
    private final BooleanSupplier renewed;
    private final LongSupplier nanoTime;
    private final ReentrantLock looking = new ReentrantLock();
    private long copyAt;
    private boolean owed;

    /// @param nobodyThere whether no resident stands before the kiosk: only then is the store opened anew
    /// @param renewed called once the disk is back: what was under way when it went has to be looked into;
    ///     false where that has to wait
    /// @param nanoTime monotonic
    public StoreUpkeep(
            Store store, Path stateDir, BooleanSupplier nobodyThere, BooleanSupplier renewed, LongSupplier nanoTime) {
        this.store = store;
        this.folder = new Folder(stateDir);
        this.nobodyThere = nobodyThere;
        this.renewed = renewed;
        this.nanoTime = nanoTime;
        this.copyAt = nanoTime.getAsLong();
    }

    /// To be called every half minute; one that comes while another looks does nothing.
    public void look() {
        if (!looking.tryLock()) {
            return;
        }
        try {
            switch (store.condition()) {
                case LASTING -> keepWell();
                case REFUSING -> tryAgain();
                case DAMAGED, IN_MEMORY -> openAnew();
            }
            resolveWhatIsOwed();
        } finally {
            looking.unlock();
        }
    }

    private void keepWell() {
        try {
            writeBack();
            if (nanoTime.getAsLong() - copyAt >= 0) {
                copyAt = nanoTime.getAsLong() + BETWEEN_COPIES.toNanos();
                new Snapshots(folder).take();
            }
        } catch (SQLException refused) {
            if (Refusal.of(refused) == Refusal.DAMAGE) {
                store.failed(refused);
            }
            say(refused);
        } catch (IOException refused) {
            say(refused);
        }
    }

    private static void say(Exception refused) {
        KioskEvent.STORE_COPY_FAILED
                .on(LOG)
                .addKeyValue("error", StoreBroken.nameOf(refused))
                .log();
    }

    /// A log that is written back begins anew in its place, which the disk syncs faster than a growing one.
    private void writeBack() throws SQLException, IOException {
        if (folder.logBytes() < LONG_LOG_BYTES) {
            return;
        }
        try (var connection = Database.connect(folder.database());
                var sql = connection.createStatement()) {
            sql.execute("pragma wal_checkpoint(passive)");
        }
    }

    private void tryAgain() {
        owed = true;
        if (diskTakes() && store.keep(UncleanStop::touch)) {
            store.works();
        }
    }

    private void openAnew() {
        owed = true;
        if (nobodyThere.getAsBoolean() && diskTakes()) {
            store.reopen();
        }
    }

    private void resolveWhatIsOwed() {
        if (owed && store.condition() == StoreCondition.LASTING && nobodyThere.getAsBoolean()) {
            owed = !renewed.getAsBoolean();
        }
    }

    private boolean diskTakes() {
        var probe = folder.dir().resolve("kiosk.db.probe");
        try {
            try (var channel = FileChannel.open(
                    probe, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.allocate(PROBE_BYTES);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            return true;
        } catch (IOException refused) {
            return false;
        } finally {
            drop(probe);
        }
    }

    private static void drop(Path probe) {
        try {
            Files.deleteIfExists(probe);
        } catch (IOException refused) {
            // the next try writes over it
        }
    }
}
