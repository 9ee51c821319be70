package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.config.ConfigProblem;
import id.desa.anjungan.config.ConfigReader;
import id.desa.anjungan.config.ConfigReading;
import id.desa.anjungan.config.KioskConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What can be known of the kiosk's settings from outside it.
///
/// @param config empty where they cannot be read or have problems
/// @param stateDir as far as it could be read
public record SettingsRead(
        Path file, Optional<KioskConfig> config, Optional<Path> stateDir, List<ConfigProblem> problems) {
    public SettingsRead {
        problems = List.copyOf(problems);
    }

    public static SettingsRead of(Path file) {
        try {
            return switch (ConfigReader.read(Files.readString(file))) {
                case ConfigReading.Valid(var config) ->
                    new SettingsRead(
                            file,
                            Optional.of(config),
                            Optional.of(config.state().dir()),
                            List.of());
                case ConfigReading.NotEnrolled(var waiting) ->
                    new SettingsRead(
                            file, Optional.empty(), Optional.of(waiting.state().dir()), List.of());
                case ConfigReading.Invalid(var problems, var stateDir) ->
                    new SettingsRead(file, Optional.empty(), Optional.of(stateDir), problems);
            };
        } catch (IOException unreadable) {
            return new SettingsRead(file, Optional.empty(), Optional.empty(), List.of());
        }
    }
}
