package id.desa.anjungan.config;

import java.util.List;

/// What became of a bundle that was to be taken.
public sealed interface Taken {
    /// In force at the next start, for two minutes; then it is confirmed or the one before comes back.
    record OnTrial(long version, long previous) implements Taken {}

    /// In force at the next start, for good: there is nothing to go back to.
    record InService(long version) implements Taken {}

    /// Nothing to do: this very one is there.
    record Same(long version) implements Taken {}

    /// Nothing changed.
    ///
    /// @param sentence why
    /// @param problems where the settings themselves are wrong
    record Refused(long version, String sentence, List<ConfigProblem> problems) implements Taken {
        public Refused {
            problems = List.copyOf(problems);
        }

        static Refused because(long version, String sentence) {
            return new Refused(version, sentence, List.of());
        }
    }
}
