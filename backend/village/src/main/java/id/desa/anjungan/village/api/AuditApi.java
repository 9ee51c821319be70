package id.desa.anjungan.village.api;

import id.desa.anjungan.backend.api.AuditBatch;
import id.desa.anjungan.village.audit.AuditDesk;
import id.desa.anjungan.village.http.HttpFeature;
import id.desa.anjungan.village.kiosk.KioskGate;
import io.helidon.webserver.http.HttpRouting;

/// The route by which kiosks report what was done at them.
public final class AuditApi implements HttpFeature {
    private final KioskGate gate;
    private final AuditDesk desk;

    public AuditApi(KioskGate gate, AuditDesk desk) {
        this.gate = gate;
        this.desk = desk;
    }

    @Override
    public void addTo(HttpRouting.Builder routing) {
        routing.post(
                "/village/v1/audit-entries",
                new KioskRoute(
                        gate,
                        call -> call.read(AuditBatch.class)
                                .then(batch -> desk.keep(call.kiosk(), batch))
                                .map(Outcome::ok)));
    }
}
