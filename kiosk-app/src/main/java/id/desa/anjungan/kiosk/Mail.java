package id.desa.anjungan.kiosk;

import id.desa.anjungan.kiosk.audit.AuditDelivery;
import id.desa.anjungan.kiosk.audit.AuditKeeper;
import id.desa.anjungan.kiosk.courier.AlertDelivery;
import id.desa.anjungan.kiosk.courier.Courier;
import id.desa.anjungan.kiosk.deferred.DeferredDelivery;
import id.desa.anjungan.kiosk.deferred.KeptRequests;
import id.desa.anjungan.kiosk.health.KioskHealth;
import id.desa.anjungan.kiosk.print.OutcomeDelivery;
import id.desa.anjungan.kiosk.service.report.ReadinessDelivery;
import id.desa.anjungan.kiosk.settings.FeedbackDelivery;
import id.desa.anjungan.kiosk.store.AuditChain;
import id.desa.anjungan.kiosk.store.AuditLine;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.store.OutboxRoom;
import id.desa.anjungan.kiosk.store.PrintLedger;
import id.desa.anjungan.kiosk.store.Sealer;
import id.desa.anjungan.kiosk.store.Store;
import id.desa.anjungan.kiosk.store.StoreBroken;
import id.desa.anjungan.kiosk.village.RestVillageBackend;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What the village hears later: the outbox, the courier who empties it, and the audit that goes the same way.
final class Mail {
    final Outbox outbox;
    final AuditChain chain;
    final AuditKeeper trail;
    final Courier courier;
    private final OutboxRoom room;
    private final KioskHealth health;

    Mail(
            Store store,
            Sealer sealer,
            InstantSource time,
            RestVillageBackend village,
            KioskHealth health,
            Worker postman,
            RandomGenerator random) {
        this.health = health;
        outbox = new Outbox(store, time);
        room = new OutboxRoom(store);
        chain = new AuditChain(store, sealer, time);
        trail = new AuditKeeper(chain, outbox, time, health::audit);
        courier = new Courier(
                outbox,
                Map.of(
                        PrintLedger.OUTCOME,
                        new OutcomeDelivery(village),
                        OutboxRoom.ALERT,
                        new AlertDelivery(village::alert),
                        KeptRequests.KIND,
                        new DeferredDelivery(village::deferred, sealer),
                        AuditDelivery.KIND,
                        new AuditDelivery(village, chain, trail::tampered),
                        FeedbackDelivery.KIND,
                        new FeedbackDelivery(village::feedback),
                        ReadinessDelivery.KIND,
                        new ReadinessDelivery(village::report)),
                postman,
                System::nanoTime,
                random);
        health.onLinkBack(courier::hurry);
    }

    void start(Threads threads) {
        threads.background.execute(() -> {
            trail.check();
            trail.note(AuditLine.of(AuditLine.Actor.KIOSK, "kiosk-started"));
        });
        threads.asideEvery(60, 60, this::exportAudit);
        threads.asideEvery(60, 60, this::tidy);
    }

    private void exportAudit() {
        if (trail.askForExport()) {
            courier.nudge();
        }
    }

    private void tidy() {
        room.tidy();
        try {
            health.outboxNeedsSomebody(room.filling().needsSomebody());
        } catch (StoreBroken refused) {
            // said by the store's own condition
        }
    }
}
