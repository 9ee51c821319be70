package id.desa.anjungan.provisioning.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where the root helper stands, as it wrote it down.
///
/// @param phase `idle`, `installing`, `proving` or `rolling-back`
/// @param result of the last run, such as `updated`, `rolled-back`, `newest` or `repository-refused`; empty for none
/// @param why an update was taken back: `not-installed`, `not-serving` or `cut-often`; empty where none was
public record UpdateState(
        String phase, String result, Optional<Instant> at, String from, String to, String refused, String why) {
    /// In the root of the machine.
    public static final String FILE = "var/lib/anjungan-update/state";
    private static final int MOST_LINES = 100;

    /// A machine that never looked for an update has no file and stands at rest.
    public static UpdateState read(Path file) {
        try (var lines = Files.lines(file)) {
            return of(lines.limit(MOST_LINES)
                    .filter(line -> line.indexOf('=') > 0)
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.indexOf('=')),
                            line -> line.substring(line.indexOf('=') + 1),
                            (_, last) -> last)));
        } catch (IOException none) {
            return of(Map.of());
        }
    }

    private static UpdateState of(Map<String, String> values) {
        var at = values.getOrDefault("at", "");
        return new UpdateState(
                values.getOrDefault("phase", "idle"),
                values.getOrDefault("result", ""),
                at.matches("[0-9]{1,11}") ? Optional.of(Instant.ofEpochSecond(Long.parseLong(at))) : Optional.empty(),
                values.getOrDefault("from", ""),
                values.getOrDefault("to", ""),
                values.getOrDefault("refused", ""),
                values.getOrDefault("why", ""));
    }
}
