package id.desa.anjungan.provisioning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version of the programs in this build; the package carries the same.
public final class ProgramVersion {
    private ProgramVersion() {}

    /// Such as `0.1.0`.
    public static String text() {
        var known = new Properties();
        try (var file = ProgramVersion.class.getResourceAsStream("version.properties")) {
            if (file != null) {
                known.load(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return known.getProperty("version", "0").replace("-SNAPSHOT", "");
    }
}
