package id.desa.anjungan.kiosk.settings;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.fleet.SettingsFeedback;
import id.desa.anjungan.kiosk.courier.Delivery;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.village.Answer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;

/// Tells what became of a bundle of settings.
public final class FeedbackDelivery implements Delivery {
    public static final String KIND = "settings-feedback";

    private final Function<SettingsFeedback, Answer<Boolean>> fleet;

    public FeedbackDelivery(Function<SettingsFeedback, Answer<Boolean>> fleet) {
        this.fleet = fleet;
    }

    @Override
    public Hearing deliver(Outbox.Entry entry) {
        try {
            return Hearing.of(fleet.apply(ContractJson.mapper().readValue(entry.body(), SettingsFeedback.class)));
        } catch (JacksonException unreadable) {
            return new Hearing.Never("unreadable");
        }
    }
}
