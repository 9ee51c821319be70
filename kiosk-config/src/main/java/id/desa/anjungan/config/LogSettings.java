package id.desa.anjungan.config;

import java.nio.file.Path;
import java.util.Optional;

/// What is written down of the kiosk's doings; never anything personal.
///
/// @param file of JSON lines; none means standard output only
/// @param maxMegabytes of the file and its two predecessors together
public record LogSettings(String level, Optional<Path> file, int maxMegabytes) {
    static LogSettings read(Section log) {
        return new LogSettings(
                log.defaulted(
                        "level", Kinds.choice("error", "warn", "info", "debug"), "info", "The least that is written"),
                log.optional("file", Kinds.FILE, "Also write events here, one JSON object a line"),
                log.defaulted(
                        "max-megabytes", Kinds.number(3, 1000), 30L, "Most that the file and its predecessors take"));
    }
}
