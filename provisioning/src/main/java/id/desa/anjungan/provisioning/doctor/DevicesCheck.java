package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.device.Mender;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Each device of the settings.
final class DevicesCheck implements Check {
    private static final String NAME = "devices";

    private final Supplier<Optional<JsonNode>> devices;

    /// @param devices as the running kiosk tells them, or as they were looked at; empty where nobody can tell
    DevicesCheck(Supplier<Optional<JsonNode>> devices) {
        this.devices = devices;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Symptom> look() {
        var told = devices.get();
        if (told.isEmpty()) {
            return List.of(Symptom.note(NAME, "devices-not-told"));
        }
        var found = new ArrayList<Symptom>();
        told.get().forEach(one -> found.add(symptom(one)));
        return found;
    }

    private static Symptom symptom(JsonNode one) {
        var device = one.path("device").asString("");
        var state = one.path("state").asString("");
        if (!one.path("works").asBoolean(false)) {
            return Symptom.now(NAME, mender(one), "device-away", device, state);
        }
        return one.path("menders").asString("").isEmpty()
                ? Symptom.good(NAME, "device-fine", device)
                : Symptom.soon(NAME, mender(one), "device-warns", device, state);
    }

    private static Mender mender(JsonNode one) {
        var names = one.path("menders").asString("").toUpperCase(Locale.ROOT);
        return names.contains(Mender.TECHNICIAN.name()) ? Mender.TECHNICIAN : Mender.OFFICER;
    }
}
