package id.desa.anjungan.kiosk.print;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.PrintReport;
import id.desa.anjungan.kiosk.courier.Delivery;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.village.VillageBackend;
import tools.jackson.core.JacksonException;

/// Tells the village what became of one print.
public final class OutcomeDelivery implements Delivery {
    private final VillageBackend village;

    public OutcomeDelivery(VillageBackend village) {
        this.village = village;
    }

    @Override
    public Hearing deliver(Outbox.Entry entry) {
        try {
            var report = ContractJson.mapper().readValue(entry.body(), PrintReport.class);
            return Hearing.of(village.report(entry.subject(), report));
        } catch (JacksonException unreadable) {
            return new Hearing.Never("unreadable");
        }
    }
}
