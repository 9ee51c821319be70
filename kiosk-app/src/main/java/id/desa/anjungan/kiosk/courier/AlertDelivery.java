package id.desa.anjungan.kiosk.courier;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.KioskAlert;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.village.Answer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/// Tells the village what somebody has to look at here.
public final class AlertDelivery implements Delivery {
    private final Village village;

    public AlertDelivery(Village village) {
        this.village = village;
    }

    /// The one call of the contract this needs.
    @FunctionalInterface
    public interface Village {
        Answer<Boolean> alert(UUID idempotencyKey, KioskAlert alert);
    }

    @Override
    public Hearing deliver(Outbox.Entry entry) {
        try {
            var alert = ContractJson.mapper().readValue(entry.body(), KioskAlert.class);
            var key = UUID.nameUUIDFromBytes(entry.key().getBytes(StandardCharsets.UTF_8));
            return Hearing.of(village.alert(key, alert));
        } catch (JacksonException unreadable) {
            return new Hearing.Never("unreadable");
        }
    }
}
