package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.config.StateSettings;
import id.desa.anjungan.provisioning.control.ControlClient;
import id.desa.anjungan.provisioning.control.ControlPlace;
import id.desa.anjungan.provisioning.settings.SignedBundles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What every sub-command takes. `@Mixin` it; picocli fills it.
public final class CommonOptions {
    @Option(names = "--json", description = "Write one JSON document instead of a table.")
    private boolean json;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "Language of sentences: id (default) or en.",
            defaultValue = "id")
    private String language = "id";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings written by hand; /etc/anjungan/kiosk.toml unless given.")
    private Optional<Path> config = Optional.empty();

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "State of the kiosk; what the settings say unless given, else /var/lib/anjungan.")
    private Optional<Path> state = Optional.empty();

    @Option(
            names = "--socket",
            paramLabel = "PATH",
            description = "Control socket of the running kiosk; /run/anjungan/control.sock unless given.")
    private Optional<Path> socket = Optional.empty();

    public boolean json() {
        return json;
    }

    /// The same once more, for a program that calls this one again.
    List<String> again() {
        var all = new ArrayList<>(List.of("--lang=" + language));
        if (json) {
            all.add("--json");
        }
        config.ifPresent(file -> all.add("--config=" + file.toAbsolutePath()));
        state.ifPresent(dir -> all.add("--state=" + dir.toAbsolutePath()));
        return all;
    }

    public Words words() {
        return Words.in(language);
    }

    public Path configFile(Workplace work) {
        return config.orElseGet(() -> work.at("etc/anjungan/kiosk.toml")).toAbsolutePath();
    }

    public SettingsRead settings(Workplace work) {
        return SettingsRead.of(configFile(work), SignedBundles.layers());
    }

    public Path stateDir(Workplace work) {
        return state.or(() -> settings(work).stateDir())
                .orElseGet(() -> work.root().resolve(StateSettings.STANDARD_DIR.substring(1)))
                .toAbsolutePath();
    }

    public ControlClient kiosk(Workplace work) {
        return new ControlClient(socket.orElseGet(() -> ControlPlace.found(work.root(), stateDir(work))));
    }
}
