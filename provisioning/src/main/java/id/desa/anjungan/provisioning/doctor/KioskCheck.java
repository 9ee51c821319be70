package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.device.Mender;
import id.desa.anjungan.provisioning.control.ControlAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Whether the kiosk runs and can serve.
final class KioskCheck implements Check {
    private static final String NAME = "kiosk";

    private final Supplier<ControlAnswer> status;

    KioskCheck(Supplier<ControlAnswer> status) {
        this.status = status;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Symptom> look() {
        return switch (status.get()) {
            case ControlAnswer.Done(var told) -> codes(told);
            case ControlAnswer.NotRunning _ -> List.of(Symptom.now(NAME, Mender.TECHNICIAN, "kiosk-not-running"));
            case ControlAnswer.Silent _ -> List.of(Symptom.now(NAME, Mender.TECHNICIAN, "kiosk-silent"));
            case ControlAnswer.NoPermission _ -> List.of(Symptom.note(NAME, "kiosk-no-permission"));
            case ControlAnswer.Refused _, ControlAnswer.Garbled _ ->
                List.of(Symptom.now(NAME, Mender.TECHNICIAN, "kiosk-odd"));
        };
    }

    private static List<Symptom> codes(JsonNode told) {
        var found = new ArrayList<Symptom>();
        told.path("services")
                .forEach(service -> service.path("reasons").forEach(reason -> {
                    var symptom = symptom(reason);
                    if (!found.contains(symptom)) {
                        found.add(symptom);
                    }
                }));
        return found.isEmpty() ? List.of(Symptom.good(NAME, "kiosk-serves")) : found;
    }

    private static Symptom symptom(JsonNode reason) {
        var mender = reason.path("mender").asString("").toUpperCase(Locale.ROOT);
        return Symptom.now(
                NAME,
                mender.equals(Mender.OFFICER.name()) ? Mender.OFFICER : Mender.TECHNICIAN,
                "kiosk-code",
                reason.path("code").asString(""));
    }
}
