package id.desa.anjungan.kiosk.audit;

import id.desa.anjungan.backend.api.AuditBatch;
import id.desa.anjungan.backend.api.AuditHead;
import id.desa.anjungan.kiosk.courier.Delivery;
import id.desa.anjungan.kiosk.store.AuditChain;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.VillageBackend;
import java.util.function.Consumer;

/// Tells the village all of the audit it does not have yet, oldest first. The message in the outbox is only the reason
/// to look: entries themselves wait in their chain.
public final class AuditDelivery implements Delivery {
    public static final String KIND = "audit";

    private static final int MOST_BATCHES = 20;

    private final VillageBackend village;
    private final AuditChain chain;
    private final Consumer<String> tampered;

    /// @param tampered hears that the village knows entries this kiosk has not: its disk was put back
    public AuditDelivery(VillageBackend village, AuditChain chain, Consumer<String> tampered) {
        this.village = village;
        this.chain = chain;
        this.tampered = tampered;
    }

    @Override
    public Hearing deliver(Outbox.Entry entry) {
        for (var batches = 0; batches < MOST_BATCHES; batches++) {
            var next = chain.unexported();
            if (next.isEmpty()) {
                return new Hearing.Heard();
            }
            var answer = village.audit(next.get());
            if (!(answer instanceof Answer.Ok<AuditHead>(var head))) {
                return Hearing.of(answer);
            }
            chain.exported(lastOf(next.get()));
            if (head.seq() > lastOf(next.get())) {
                tampered.accept("behind");
            }
        }
        return new Hearing.Later("more");
    }

    private static long lastOf(AuditBatch batch) {
        return batch.entries().getLast().seq();
    }
}
