package id.desa.anjungan.config;

import java.nio.file.Path;

/// What is written down of the kiosk's doings; never anything personal.
///
/// @param file of JSON lines; a relative path is in the state directory
/// @param maxMegabytes of the file and its two predecessors together
public record LogSettings(String level, Path file, int maxMegabytes) {
    static LogSettings read(Section log) {
        return new LogSettings(
                log.defaulted(
                        "level", Kinds.choice("error", "warn", "info", "debug"), "info", "The least that is written"),
                log.defaultedByHand(
                        "file",
                        Kinds.FILE,
                        "kiosk.jsonl",
                        "Events, one JSON object a line; in the state directory unless absolute"),
                log.defaulted(
                        "max-megabytes", Kinds.number(3, 1000), 30L, "Most that the file and its predecessors take"));
    }
}
