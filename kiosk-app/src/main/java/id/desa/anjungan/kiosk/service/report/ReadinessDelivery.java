package id.desa.anjungan.kiosk.service.report;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.fleet.ReadinessReport;
import id.desa.anjungan.kiosk.courier.Delivery;
import id.desa.anjungan.kiosk.store.Lane;
import id.desa.anjungan.kiosk.store.Message;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.village.Answer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;

/// Tells the village what a kiosk found out about itself, once the line is there.
public final class ReadinessDelivery implements Delivery {
    public static final String KIND = "readiness";

    private final Function<ReadinessReport, Answer<Boolean>> village;

    public ReadinessDelivery(Function<ReadinessReport, Answer<Boolean>> village) {
        this.village = village;
    }

    /// Under a key of its own, so that the same report twice is one.
    static Message message(ReadinessReport report) {
        return new Message(
                Lane.STATE,
                KIND,
                KIND + "/" + report.made().toEpochMilli(),
                KIND,
                ContractJson.mapper().writeValueAsString(report));
    }

    @Override
    public Hearing deliver(Outbox.Entry entry) {
        try {
            return Hearing.of(village.apply(ContractJson.mapper().readValue(entry.body(), ReadinessReport.class)));
        } catch (JacksonException unreadable) {
            return new Hearing.Never("unreadable");
        }
    }
}
