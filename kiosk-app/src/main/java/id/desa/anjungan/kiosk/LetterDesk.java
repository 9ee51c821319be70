package id.desa.anjungan.kiosk;

import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.config.KioskConfig;
import id.desa.anjungan.kiosk.collect.CollectEffects;
import id.desa.anjungan.kiosk.deferred.DeferredEffects;
import id.desa.anjungan.kiosk.deferred.KeptRequests;
import id.desa.anjungan.kiosk.health.HealthCode;
import id.desa.anjungan.kiosk.health.KioskHealth;
import id.desa.anjungan.kiosk.lease.LeaseEffects;
import id.desa.anjungan.kiosk.lease.LeaseKeeper;
import id.desa.anjungan.kiosk.lease.LeaseShelf;
import id.desa.anjungan.kiosk.letter.LetterEffects;
import id.desa.anjungan.kiosk.letter.PdfBoxPagePictures;
import id.desa.anjungan.kiosk.letter.PickupSlipDesign;
import id.desa.anjungan.kiosk.paper.ClaimSlipDesign;
import id.desa.anjungan.kiosk.paper.PaperEffects;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.print.JobNames;
import id.desa.anjungan.kiosk.print.PrintPipeline;
import id.desa.anjungan.kiosk.print.SlipPipeline;
import id.desa.anjungan.kiosk.store.Lane;
import id.desa.anjungan.kiosk.store.LeaseRows;
import id.desa.anjungan.kiosk.store.PrintLedger;
import id.desa.anjungan.kiosk.store.StoreBroken;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// Letters and slips: asked for, printed, held ahead for when the village does not answer.
final class LetterDesk {
    private static final ZoneId VILLAGE_TIME = ZoneId.of("Asia/Jakarta");
    private static final int PREVIEW_DPI = 110;
    private static final int LOOK_FOR_LEASES_SECONDS = 3;

    final JobNames names;
    final PrintPipeline letters;
    final SlipPipeline slips;
    final LetterEffects asked;
    final DeferredEffects deferred;
    final LeaseEffects leased;
    final CollectEffects collected;
    private final StoreRoom kept;
    private final KioskHealth health;
    private final Threads threads;
    private final LeaseKeeper leases;

    LetterDesk(
            KioskConfig config,
            KioskIdentity identity,
            KeptDevices devices,
            StoreRoom kept,
            VillageLine village,
            Mail mail,
            KioskHealth health,
            Threads threads,
            Phrases phrases,
            RandomGenerator random) {
        this.kept = kept;
        this.health = health;
        this.threads = threads;
        names = new JobNames(random);
        var ledger = new PrintLedger(kept.store, kept.time, Optional.of(mail.chain));
        letters = new PrintPipeline(
                devices.letters(), config.devices().pagePrinter().uri(), ledger, names, mail.courier::nudge);
        slips = new SlipPipeline(devices.slips(), names);
        asked = new LetterEffects(
                village.backend,
                slips,
                new PdfBoxPagePictures(PREVIEW_DPI),
                new PickupSlipDesign(phrases, VILLAGE_TIME),
                new KeptRequests(mail.outbox, kept.sealer, identity, kept.time, mail.courier::nudge));
        deferred = new DeferredEffects(kept.lastHeard, asked);
        var shelf = new LeaseShelf(new LeaseRows(kept.store), ledger, kept.sealer, kept.time, kept.store::epoch);
        leases = new LeaseKeeper(
                village.backend, shelf, ledger, this::mayLease, kept.time::isCertain, mail.courier::nudge);
        health.onLinkBack(this::fetchAhead);
        var paper = new PaperEffects(village.backend, letters, slips, new ClaimSlipDesign(phrases, VILLAGE_TIME));
        leased = new LeaseEffects(shelf, paper, this::fetchAhead);
        collected = new CollectEffects(village.backend, paper, () -> mail.courier.tellNow(Lane.PRINT_OUTCOME));
    }

    private boolean mayLease() {
        return kept.isLasting() && !health.readiness().codes().contains(HealthCode.LINK_DOWN);
    }

    /// What is ready goes on the shelf, soon.
    void fetchAhead() {
        threads.keeper.execute(leases::sync);
    }

    /// Looks into what was under way when the kiosk last stopped. Where the disk refuses, the same is done once it is
    /// back.
    ///
    /// @return whether it was done
    boolean resolve() {
        try {
            return letters.resolveAfterRestart();
        } catch (StoreBroken refused) {
            health.storeIs(false);
            return false;
        }
    }

    void start() {
        var _ = threads.keeper.scheduleWithFixedDelay(leases::look, 1, LOOK_FOR_LEASES_SECONDS, TimeUnit.SECONDS);
    }
}
