package id.desa.anjungan.provisioning.control;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the socket is: in the runtime directory systemd made for the kiosk, else in its state directory.
public final class ControlPlace {
    public static final String NAME = "control.sock";
    private static final Path RUNTIME = Path.of("run/anjungan", NAME);

    private ControlPlace() {}

    /// Where the kiosk makes it.
    ///
    /// @param runtimeDirectory `$RUNTIME_DIRECTORY` as systemd gives it (systemd.exec(5)); of several the first
    public static Path made(Optional<String> runtimeDirectory, Path stateDir) {
        return runtimeDirectory
                .map(named -> Path.of(named.split(":", -1)[0]))
                .orElse(stateDir)
                .resolve(NAME);
    }

    /// Where it is looked for.
    ///
    /// @param root `/`
    public static Path found(Path root, Path stateDir) {
        var usual = root.resolve(RUNTIME);
        var beside = stateDir.resolve(NAME);
        return Files.exists(usual) || !Files.exists(beside) ? usual : beside;
    }
}
