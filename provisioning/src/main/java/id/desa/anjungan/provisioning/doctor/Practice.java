package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.config.ConfigProblem;
import id.desa.anjungan.config.KioskConfig;
import id.desa.anjungan.config.Rotation;
import id.desa.anjungan.provisioning.ProgramVersion;
import id.desa.anjungan.provisioning.control.ControlAnswer;
import id.desa.anjungan.provisioning.doctor.NetworkCheck.Server;
import id.desa.anjungan.provisioning.enrol.Identity;
import id.desa.anjungan.provisioning.enrol.IdentityFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// All checks of one kiosk.
public final class Practice {
    private Practice() {}

    /// What the checks are made for.
    ///
    /// @param root `/`
    /// @param config empty where the kiosk is not enrolled or its settings are wrong
    /// @param settingsVersion of the village's bundle; 0 where there is none
    /// @param status of the running kiosk
    /// @param devices as the kiosk tells them, or as they were looked at
    public record Patient(
            Path root,
            Path stateDir,
            Optional<KioskConfig> config,
            List<ConfigProblem> problems,
            long settingsVersion,
            Supplier<ControlAnswer> status,
            Supplier<Optional<JsonNode>> devices,
            Tools tools,
            InstantSource clock) {
        public Patient {
            problems = List.copyOf(problems);
        }
    }

    /// A new check is one class and one line here.
    public static List<Check> checks(Patient patient) {
        var root = patient.root();
        var state = patient.stateDir();
        var tools = patient.tools();
        return List.of(
                new KioskCheck(patient.status()),
                new SettingsCheck(patient.problems(), patient.config().isPresent(), patient.settingsVersion()),
                new IdentityCheck(key(patient)),
                new PowerCheck(root),
                new UpsCheck(tools),
                new TemperatureCheck(root),
                new ClockCheck(root, state, patient.clock()),
                SpaceCheck.of(state, tools),
                new WearCheck(root, tools),
                new NetworkCheck(servers(patient)),
                new DevicesCheck(patient.devices()),
                new QueuesCheck(tools),
                new DisplayCheck(root, rotation(patient.config()), tools),
                new TestsCheck(state),
                new ServicesCheck(units(patient.config()), tools),
                new VersionsCheck(ProgramVersion.text(), () -> told(patient.status()), tools),
                new JournalCheck(root),
                new BackupCheck(
                        state,
                        patient.config()
                                .flatMap(config -> config.backup().recoveryKey())
                                .isPresent(),
                        patient.clock()));
    }

    private static Path key(Patient patient) {
        return patient.config()
                .flatMap(config -> config.village().keyFile())
                .map(file -> patient.root().resolve("etc/anjungan").resolve(file))
                .orElseGet(() -> patient.stateDir().resolve("identity/key.json"));
    }

    private static List<Server> servers(Patient patient) {
        var servers = new ArrayList<Server>();
        patient.config().ifPresent(one -> {
            servers.add(new Server("desa", one.village().url(), villageKey(one, patient.stateDir())));
            one.backup().server().ifPresent(server -> servers.add(new Server("backup", server, Optional.empty())));
        });
        return servers;
    }

    /// As the kiosk trusts it: none where a hand placed the kiosk's own key.
    private static Optional<String> villageKey(KioskConfig config, Path stateDir) {
        if (config.village().keyFile().isPresent()) {
            return Optional.empty();
        }
        try {
            return new IdentityFolder(stateDir).read().flatMap(Identity::serverKey);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Rotation rotation(Optional<KioskConfig> config) {
        return config.map(one -> one.screen().rotation()).orElse(Rotation.NONE);
    }

    private static List<String> units(Optional<KioskConfig> config) {
        var units = new ArrayList<>(List.of("anjungan-display.service", "anjungan-kiosk.service"));
        config.flatMap(one -> one.devices().cardReader())
                .filter(uri -> "pcsc".equals(uri.getScheme()))
                .ifPresent(_ -> units.add("pcscd.socket"));
        return units;
    }

    private static Optional<JsonNode> told(Supplier<ControlAnswer> status) {
        return status.get() instanceof ControlAnswer.Done(var told) ? Optional.of(told) : Optional.empty();
    }
}
