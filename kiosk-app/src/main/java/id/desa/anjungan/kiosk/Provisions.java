package id.desa.anjungan.kiosk;

import id.desa.anjungan.backend.api.Revocations;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.store.StoredDirectory;
import id.desa.anjungan.kiosk.store.StoredDirectory.Offer;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.PublicRecords;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches ahead what the kiosk shows and checks while nobody answers: the catalogue, the directory of keys, the
/// revocations. What cannot be fetched now stays as it was.
final class Provisions {
    private static final Logger LOG = LoggerFactory.getLogger(Provisions.class);

    private final PublicRecords records;
    private final StoredDirectory directory;
    private final Executor background;
    private final AtomicBoolean fetching = new AtomicBoolean();

    Provisions(PublicRecords records, StoredDirectory directory, Executor background) {
        this.records = records;
        this.directory = directory;
        this.background = background;
    }

    /// Any thread; returns at once. One fetch at a time.
    void refresh() {
        if (fetching.compareAndSet(false, true)) {
            background.execute(() -> {
                try {
                    fetch();
                } finally {
                    fetching.set(false);
                }
            });
        }
    }

    private void fetch() {
        if (records.catalogue() instanceof Answer.Unavailable<?>) {
            return; // nobody is there
        }
        if (directory.wanted()) {
            if (records.directory(directory.etag()) instanceof Answer.Ok<Optional<PublicRecords.Tagged>>(var newer)) {
                newer.ifPresent(this::offer);
            }
            if (records.revocations() instanceof Answer.Ok<Revocations>(var revoked)) {
                directory.heard(revoked);
            }
        }
    }

    private void offer(PublicRecords.Tagged offered) {
        var outcome = directory.offer(offered.etag(), offered.body());
        if (outcome != Offer.KEPT) {
            KioskEvent.DIRECTORY_REFUSED
                    .on(LOG)
                    .addKeyValue("why", outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .log();
        }
    }
}
