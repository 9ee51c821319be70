package id.desa.anjungan.kiosk;

import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.config.KioskConfig;
import id.desa.anjungan.kiosk.health.KioskHealth;
import id.desa.anjungan.kiosk.health.NetworkWatch;
import id.desa.anjungan.kiosk.store.StoredCatalogue;
import id.desa.anjungan.kiosk.store.StoredDirectory;
import id.desa.anjungan.kiosk.village.RestVillageBackend;
import java.util.concurrent.Executor;

/// The way to the village, and what is fetched ahead for when there is none.
final class VillageLine implements AutoCloseable {
    final RestVillageBackend backend;
    final StoredDirectory directory;
    private final Provisions provisions;

    VillageLine(KioskConfig config, KioskIdentity identity, StoreRoom kept, KioskHealth health, Executor background) {
        backend = new RestVillageBackend(
                config.village().url(),
                identity,
                config.village().callTimeout(),
                kept.store::epoch,
                new StoredCatalogue(kept.store, kept.time),
                new VillageEars(health, kept.time),
                kept.time,
                IdentityFiles.serverKey(config));
        directory = new StoredDirectory(
                kept.answers, kept.lastHeard, DirectoryKey.read(config.village().directoryKeyFile()));
        provisions = new Provisions(backend, directory, background);
        health.onLinkBack(provisions::refresh);
    }

    /// @param changed hears that the network is another one
    void start(Threads threads, Runnable changed) {
        var network = new NetworkWatch(changed);
        threads.every(5, 5, network::look);
        threads.every(30 * 60, 0, provisions::refresh);
    }

    @Override
    public void close() {
        backend.close();
    }
}
