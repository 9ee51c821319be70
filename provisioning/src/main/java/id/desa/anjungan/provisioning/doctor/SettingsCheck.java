package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.config.ConfigProblem;
import id.desa.anjungan.device.Mender;
import java.util.List;

/// Whether the settings can be read, and which version of the village's they are.
final class SettingsCheck implements Check {
    private static final String NAME = "settings";

    private final List<ConfigProblem> problems;
    private final boolean enrolled;
    private final long version;

    /// @param version of the village's bundle; 0 where there is none
    SettingsCheck(List<ConfigProblem> problems, boolean enrolled, long version) {
        this.problems = List.copyOf(problems);
        this.enrolled = enrolled;
        this.version = version;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Symptom> look() {
        if (!problems.isEmpty()) {
            return List.of(Symptom.now(
                    NAME,
                    Mender.TECHNICIAN,
                    "settings-bad",
                    String.valueOf(problems.size()),
                    problems.getFirst().file(),
                    String.valueOf(problems.getFirst().line()),
                    problems.getFirst().key()));
        }
        if (!enrolled) {
            return List.of(Symptom.now(NAME, Mender.TECHNICIAN, "settings-not-enrolled"));
        }
        return List.of(Symptom.good(NAME, "settings-fine", String.valueOf(version)));
    }
}
