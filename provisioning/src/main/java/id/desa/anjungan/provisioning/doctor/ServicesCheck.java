package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.device.Mender;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The units a kiosk needs, by systemd.
final class ServicesCheck implements Check {
    private static final String NAME = "services";
    /// At the beginning of a line, perhaps behind a mark.
    private static final Pattern UNIT = Pattern.compile("(?m)^\\W*([\\w@:.-]+\\.[a-z]+)\\s");

    private final List<String> wanted;
    private final Tools tools;

    /// @param wanted such as `pcscd.socket`
    ServicesCheck(List<String> wanted, Tools tools) {
        this.wanted = List.copyOf(wanted);
        this.tools = tools;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Symptom> look() {
        var found = new ArrayList<Symptom>();
        var failed = tools.ask(List.of("systemctl", "list-units", "--failed", "--plain", "--no-legend"));
        if (failed.isEmpty()
                || failed.get().contains("not been booted with systemd")
                || failed.get().contains("Failed to connect")) {
            return List.of(Symptom.note(NAME, "services-no-systemd"));
        }
        UNIT.matcher(failed.get())
                .results()
                .forEach(unit -> found.add(Symptom.soon(NAME, Mender.TECHNICIAN, "service-failed", unit.group(1))));
        wanted.forEach(unit -> {
            var state = tools.ask(List.of("systemctl", "is-active", unit))
                    .orElse("")
                    .strip();
            if (!state.equals("active")) {
                found.add(Symptom.now(NAME, Mender.TECHNICIAN, "service-not-active", unit, state));
            }
        });
        return found.isEmpty() ? List.of(Symptom.good(NAME, "services-fine")) : found;
    }
}
