package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.device.Mender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Whether what runs is what is installed.
final class VersionsCheck implements Check {
    private static final String NAME = "versions";

    private final String program;
    private final Supplier<Optional<JsonNode>> status;
    private final Tools tools;

    /// @param program the version of this very program
    /// @param status of the running kiosk
    VersionsCheck(String program, Supplier<Optional<JsonNode>> status, Tools tools) {
        this.program = program;
        this.status = status;
        this.tools = tools;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Symptom> look() {
        var found = new ArrayList<Symptom>();
        var running = status.get().map(one -> one.path("version").asString(""));
        if (running.isPresent() && !running.get().equals(program)) {
            found.add(Symptom.soon(NAME, Mender.TECHNICIAN, "version-runs-other", running.get(), program));
        } else {
            found.add(Symptom.good(NAME, "version", program));
        }
        var state = tools.ask(List.of("dpkg-query", "-W", "-f", "${Version} ${db:Status-Status}", "anjungan-kiosk"))
                .filter(said -> said.matches("\\S+ [a-z-]+"));
        if (state.isEmpty()) {
            found.add(Symptom.note(NAME, "version-no-package"));
        } else if (!state.get().endsWith(" installed")) {
            found.add(Symptom.now(NAME, Mender.TECHNICIAN, "version-half-installed", state.get()));
        }
        return found;
    }
}
