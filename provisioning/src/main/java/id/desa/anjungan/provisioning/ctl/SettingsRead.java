package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.config.ConfigProblem;
import id.desa.anjungan.config.ConfigReading;
import id.desa.anjungan.config.DeviceSettings;
import id.desa.anjungan.config.KioskConfig;
import id.desa.anjungan.config.LastGood;
import id.desa.anjungan.config.StoredLayers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What can be known of the kiosk's settings from outside it: all layers, as the kiosk would start with them now.
///
/// @param config empty where the kiosk is not enrolled, or its settings cannot be read or have problems
/// @param devices also of a kiosk that is not enrolled
/// @param stateDir as far as it could be read
public record SettingsRead(
        Path file,
        Optional<KioskConfig> config,
        Optional<DeviceSettings> devices,
        Optional<Path> stateDir,
        List<ConfigProblem> problems) {
    public SettingsRead {
        problems = List.copyOf(problems);
    }

    /// Each problem on a line, with what to write.
    public String problemLines() {
        return problems.stream().map(ConfigProblem::told).collect(Collectors.joining(System.lineSeparator()));
    }

    public static SettingsRead of(Path file, StoredLayers stored) {
        return switch (LastGood.read(file, stored)) {
            case ConfigReading.Valid(var config) ->
                new SettingsRead(
                        file,
                        Optional.of(config),
                        Optional.of(config.devices()),
                        Optional.of(config.state().dir()),
                        List.of());
            case ConfigReading.NotEnrolled(var waiting) ->
                new SettingsRead(
                        file,
                        Optional.empty(),
                        Optional.of(waiting.devices()),
                        Optional.of(waiting.state().dir()),
                        List.of());
            case ConfigReading.Invalid(var problems, var stateDir) ->
                new SettingsRead(
                        file,
                        Optional.empty(),
                        Optional.empty(),
                        Files.isReadable(file) ? Optional.of(stateDir) : Optional.empty(),
                        problems);
        };
    }
}
