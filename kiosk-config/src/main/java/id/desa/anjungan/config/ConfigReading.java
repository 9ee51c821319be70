package id.desa.anjungan.config;

import java.nio.file.Path;
import java.util.List;

/// What came of reading the settings.
public sealed interface ConfigReading {
    record Valid(KioskConfig config) implements ConfigReading {}

    /// All that is written is fine, but nobody said which kiosk this is or where its village is: it has to be enrolled.
    record NotEnrolled(UnenrolledConfig config) implements ConfigReading {}

    /// @param problems all of them, file by file from top to bottom
    /// @param stateDir as far as it could be read, else the default: there the last good copy is looked for
    record Invalid(List<ConfigProblem> problems, Path stateDir) implements ConfigReading {
        public Invalid {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("invalid for no reason");
            }
        }
    }
}
