package id.desa.anjungan.kiosk.deferred;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.DeferredRequest;
import id.desa.anjungan.kiosk.courier.Delivery;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.store.Sealer;
import id.desa.anjungan.kiosk.village.Answer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/// Tells the village one request that was kept for it.
public final class DeferredDelivery implements Delivery {
    private final Village village;
    private final Sealer sealer;

    public DeferredDelivery(Village village, Sealer sealer) {
        this.village = village;
        this.sealer = sealer;
    }

    /// The one call of the contract this needs.
    @FunctionalInterface
    public interface Village {
        Answer<Boolean> hear(UUID idempotencyKey, DeferredRequest request);
    }

    @Override
    public Hearing deliver(Outbox.Entry entry) {
        return opened(entry)
                .map(request -> Hearing.of(village.hear(UUID.fromString(entry.key()), request)))
                .orElseGet(() -> new Hearing.Never("unreadable"));
    }

    private Optional<DeferredRequest> opened(Outbox.Entry entry) {
        try {
            return sealer.open(Base64.getDecoder().decode(entry.body()), KeptRequests.context(entry.key()))
                    .map(plain -> ContractJson.mapper().readValue(plain, DeferredRequest.class));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
