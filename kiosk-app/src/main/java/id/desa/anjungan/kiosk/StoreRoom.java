package id.desa.anjungan.kiosk;

import id.desa.anjungan.kiosk.deferred.KeptRequests;
import id.desa.anjungan.kiosk.draft.SealedDrafts;
import id.desa.anjungan.kiosk.health.KioskHealth;
import id.desa.anjungan.kiosk.lease.LeaseShelf;
import id.desa.anjungan.kiosk.store.DraftTable;
import id.desa.anjungan.kiosk.store.KeptAnswers;
import id.desa.anjungan.kiosk.store.Resealing;
import id.desa.anjungan.kiosk.store.Sealer;
import id.desa.anjungan.kiosk.store.Store;
import id.desa.anjungan.kiosk.store.StoreCondition;
import id.desa.anjungan.kiosk.store.StoreFile;
import id.desa.anjungan.kiosk.store.StoreKeys;
import id.desa.anjungan.kiosk.store.StoreUpkeep;
import id.desa.anjungan.kiosk.store.StoredVillage;
import id.desa.anjungan.kiosk.store.TimeFloor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What the kiosk knows when it is switched off, and who looks after it. Without a key to seal with, all of it is in
/// memory.
final class StoreRoom implements AutoCloseable {
    /// systemd-timesyncd touches it once the clock is right (systemd-timesyncd.service(8)).
    private static final Path SET_BY_NTP = Path.of("/run/systemd/timesync/synchronized");

    final Store store;
    final Sealer sealer;
    /// Never behind what the store has seen.
    final TimeFloor time;
    final KeptAnswers answers;
    final StoredVillage lastHeard;
    final SealedDrafts drafts;
    private final Path dir;
    private final Resealing resealing;

    private StoreRoom(Store store, Sealer sealer, Path dir, InstantSource clock, Instant told) {
        this.store = store;
        this.sealer = sealer;
        this.dir = dir;
        time = new TimeFloor(store, clock, System::nanoTime, () -> Files.exists(SET_BY_NTP), told);
        answers = new KeptAnswers(store, time);
        lastHeard = new StoredVillage(answers);
        drafts = new SealedDrafts(new DraftTable(store, time), sealer);
        resealing = new Resealing(
                store,
                sealer,
                List.of(DraftTable.SEALED, KeptRequests.SEALED, LeaseShelf.SEALED_LETTER, LeaseShelf.SEALED_DOCUMENT));
    }

    /// @param told what time it was when this kiosk was enrolled: its floor until the village or NTP says a newer one,
    ///     also where its store is another machine's of an earlier day
    static StoreRoom open(Path dir, InstantSource clock, Instant told) {
        var credentials = Optional.ofNullable(System.getenv("CREDENTIALS_DIRECTORY"));
        var sealer = StoreKeys.find(credentials.map(Path::of), dir);
        var store = sealer.isPresent() ? StoreFile.open(dir, clock, told) : StoreFile.inMemory();
        try {
            return new StoreRoom(store, sealer.orElseGet(StoreKeys::forNow), dir, clock, told);
        } catch (RuntimeException | Error failed) {
            store.close();
            throw failed;
        }
    }

    void tell(KioskHealth health) {
        store.onCondition(condition -> health.storeIs(condition == StoreCondition.LASTING));
        health.storeIs(isLasting());
    }

    /// A store in memory holds nothing ahead: what it gave up the one on the disk would still print.
    boolean isLasting() {
        return store.condition() == StoreCondition.LASTING;
    }

    /// @param resolve looks into what was under way, once the disk takes it; whether that was done
    void start(Threads threads, BooleanSupplier nobodyThere, BooleanSupplier resolve) {
        var upkeep = new StoreUpkeep(store, dir, nobodyThere, resolve, System::nanoTime);
        threads.asideEvery(30, 5, upkeep::look);
        threads.asideEvery(60, 0, drafts::dropOld);
        threads.asideEvery(60, 0, time::keep);
        threads.background.execute(resealing::run);
    }

    @Override
    public void close() {
        store.close();
    }
}
