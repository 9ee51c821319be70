package id.desa.anjungan.provisioning.ctl;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/// What a sub-command works in; tests give it a machine of their own.
///
/// @param root `/`: where `etc`, `proc`, `run`, `sys` and `var` are
/// @param in what the technician types
public record Workplace(
        Path root,
        Map<String, String> environment,
        InputStream in,
        PrintStream out,
        PrintStream err,
        InstantSource clock) {
    public Workplace {
        environment = Map.copyOf(environment);
    }

    public static Workplace ofThisMachine() {
        return new Workplace(Path.of("/"), System.getenv(), System.in, System.out, System.err, InstantSource.system());
    }

    /// @param path from the root, such as `etc/anjungan/kiosk.toml`
    public Path at(String path) {
        return root.resolve(path);
    }
}
