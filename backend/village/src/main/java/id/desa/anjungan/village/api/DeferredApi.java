package id.desa.anjungan.village.api;

import id.desa.anjungan.backend.api.DeferredRequest;
import id.desa.anjungan.village.http.HttpFeature;
import id.desa.anjungan.village.kiosk.KioskGate;
import id.desa.anjungan.village.reply.Refusal;
import id.desa.anjungan.village.reply.Reply;
import id.desa.anjungan.village.request.DeferredDesk;
import io.helidon.webserver.http.HttpRouting;
import java.util.regex.Pattern;

/// The one route for what was asked for while nobody could be reached.
public final class DeferredApi implements HttpFeature {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final KioskGate gate;
    private final DeferredDesk desk;

    public DeferredApi(KioskGate gate, DeferredDesk desk) {
        this.gate = gate;
        this.desk = desk;
    }

    @Override
    public void addTo(HttpRouting.Builder routing) {
        routing.post("/village/v1/deferred-requests", new KioskRoute(gate, this::hear));
    }

    private Reply<Outcome> hear(KioskCall call) {
        var key =
                call.header("idempotency-key").filter(text -> UUID.matcher(text).matches());
        if (key.isEmpty()) {
            return Refusal.BAD_REQUEST.reply();
        }
        return call.read(DeferredRequest.class)
                .then(body -> desk.hear(call.kiosk(), key.get(), body))
                .map(_ -> Outcome.done());
    }
}
