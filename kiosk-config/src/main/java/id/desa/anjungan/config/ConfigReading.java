package id.desa.anjungan.config;

import java.nio.file.Path;
import java.util.List;

/// What came of reading a config file.
public sealed interface ConfigReading {
    record Valid(KioskConfig config) implements ConfigReading {}

    /// @param problems all of them, from top to bottom
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
