package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.device.Mender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The battery behind the kiosk, by NUT.
final class UpsCheck implements Check {
    private static final String NAME = "ups";

    private final Tools tools;

    UpsCheck(Tools tools) {
        this.tools = tools;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Symptom> look() {
        var names = tools.ask(List.of("upsc", "-l")).stream()
                .flatMap(String::lines)
                .filter(line -> line.matches("[A-Za-z0-9_.-]{1,60}"))
                .toList();
        if (names.isEmpty()) {
            return List.of(Symptom.note(NAME, "ups-none"));
        }
        var found = new ArrayList<Symptom>();
        for (var name : names) {
            var status =
                    tools.ask(List.of("upsc", name, "ups.status")).orElse("").strip();
            var words = Arrays.asList(status.split("\\s+"));
            if (words.contains("RB")) {
                found.add(Symptom.soon(NAME, Mender.TECHNICIAN, "ups-battery-old", name));
            } else if (words.contains("OB")) {
                found.add(Symptom.now(NAME, Mender.OFFICER, "ups-on-battery", name));
            } else if (words.contains("OL")) {
                found.add(Symptom.good(NAME, "ups-fine", name));
            } else {
                found.add(Symptom.soon(NAME, Mender.TECHNICIAN, "ups-not-told", name));
            }
        }
        return found;
    }
}
