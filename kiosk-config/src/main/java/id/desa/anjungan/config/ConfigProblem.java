package id.desa.anjungan.config;

import java.util.Optional;

/// One thing that is wrong with the settings.
///
/// @param kind for who says it in other words
/// @param file in which it stands, such as `kiosk.toml` or `bundle 7`
/// @param key dotted, such as `devices.receipt-printer.uri`; empty for text that is not TOML
/// @param line,column in the file, from 1
/// @param found the value as written, shortened; empty where there is none or it may be a secret. Not for logs
/// @param wrong what is wrong, never with the value itself
/// @param write what to write instead
public record ConfigProblem(
        ProblemKind kind,
        String file,
        String key,
        int line,
        int column,
        Optional<String> found,
        String wrong,
        String write) {
    /// `kiosk.toml:12: devices.scanner.uri: "/dev/ttyACM0" has no scheme; write ...`.
    public String told() {
        return file + ":" + line + ": " + (key.isEmpty() ? "" : key + ": ")
                + found.map(value -> value + " ").orElse("") + wrong + "; " + write;
    }
}
