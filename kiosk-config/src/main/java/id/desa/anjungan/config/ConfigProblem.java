package id.desa.anjungan.config;

/// One thing wrong with a config file, said so that a technician can put it right without a manual.
///
/// @param key dotted, such as `devices.receipt-printer.uri`; empty for text that is not TOML
/// @param line,column in the file, from 1
/// @param wrong what is wrong, never the value of a secret
/// @param write what to write instead
public record ConfigProblem(String key, int line, int column, String wrong, String write) {
    /// `kiosk.toml:12: devices.receipt-printer.uri: no scheme; write ...`.
    public String in(String file) {
        return file + ":" + line + ": " + (key.isEmpty() ? "" : key + ": ") + wrong + "; " + write;
    }
}
