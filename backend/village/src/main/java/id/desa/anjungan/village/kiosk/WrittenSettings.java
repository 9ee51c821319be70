package id.desa.anjungan.village.kiosk;

import id.desa.anjungan.backend.api.fleet.SettingsBundle;
import id.desa.anjungan.config.ConfigExplainer;
import id.desa.anjungan.config.ConfigLayer;
import id.desa.anjungan.config.ConfigProblem;
import id.desa.anjungan.config.ConfigReader;
import id.desa.anjungan.config.ConfigReading;
import id.desa.anjungan.config.ConfigSource;
import id.desa.anjungan.config.ConfigSources;
import id.desa.anjungan.config.ProblemKind;
import id.desa.anjungan.village.kiosk.WrittenProblem.Flaw;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an admin wrote for kiosks, as TOML in one folder: `all.toml` for every kiosk, `ID.toml` for one of them
/// instead. It is read by the kiosks' own rules, so that nothing is signed that they would refuse.
final class WrittenSettings {
    static final String ALL = "all.toml";
    private static final int MOST_BYTES = SettingsBundle.MAX_TOML - 1_000; // the village adds a few lines
    /// The village says these itself.
    private static final List<String> OURS = List.of("kiosk.id", "village.url");

    private final Path folder;

    WrittenSettings(Path folder) {
        this.folder = folder;
    }

    /// One file as it was read.
    ///
    /// @param problems empty where it may be sent
    record Text(String file, String toml, List<WrittenProblem> problems) {
        Text {
            problems = List.copyOf(problems);
        }
    }

    /// What counts for a kiosk; empty where nobody wrote anything.
    Optional<Text> of(String kiosk) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            return Optional.of(unreadable(String.valueOf(folder.getFileName())));
        }
        return read(kiosk + ".toml").or(() -> read(ALL));
    }

    /// Whatever is wrong with any of the files.
    List<WrittenProblem> problems() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".toml") && !name.startsWith(".")) // an editor's own are hidden
                    .sorted()
                    .flatMap(name -> read(name).stream())
                    .flatMap(text -> text.problems().stream())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return unreadable(String.valueOf(folder.getFileName())).problems();
        }
    }

    private Optional<Text> read(String name) {
        var file = folder.resolve(name);
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            return Optional.of(unreadable(name));
        }
        try {
            var toml = Files.size(file) > MOST_BYTES ? "" : Files.readString(file);
            return Optional.of(
                    toml.isEmpty() && Files.size(file) > 0
                            ? bad(name, Flaw.TOO_LONG)
                            : new Text(name, toml, problems(name, toml)));
        } catch (MalformedInputException notText) {
            return Optional.of(bad(name, Flaw.NOT_TEXT));
        } catch (IOException e) {
            return Optional.of(unreadable(name));
        }
    }

    private static List<WrittenProblem> problems(String file, String toml) {
        var sources = ConfigSources.of(new ConfigSource(ConfigLayer.BUNDLE, file, toml));
        var problems = new ArrayList<WrittenProblem>();
        if (ConfigReader.read(sources) instanceof ConfigReading.Invalid(var found, var _)) {
            found.stream()
                    .filter(one -> !mayBeAllowedThere(one))
                    .map(WrittenProblem.Config::new)
                    .forEach(problems::add);
        }
        OURS.stream().flatMap(key -> ours(sources, key)).forEach(problems::add);
        if (problems.isEmpty() && !isWhole(file, toml)) {
            problems.add(new WrittenProblem.NoRoom(file));
        }
        return problems;
    }

    /// A hand on that machine may say that it is a demonstration.
    private static boolean mayBeAllowedThere(ConfigProblem problem) {
        return problem.kind() == ProblemKind.SIMULATED;
    }

    private static Stream<WrittenProblem> ours(ConfigSources sources, String key) {
        return ConfigExplainer.of(sources, key).stream()
                .flatMap(one -> one.counts().stream())
                .filter(written -> written.layer() == ConfigLayer.BUNDLE)
                .map(written -> new WrittenProblem.VillagesOwn(written.file(), written.line(), key));
    }

    /// Whether it still says the same once the village has added who the kiosk is.
    private static boolean isWhole(String file, String toml) {
        var whole = KioskBundles.of(toml, "kiosk-1", "https://village.invalid");
        var sources = ConfigSources.of(new ConfigSource(ConfigLayer.BUNDLE, file, whole));
        return switch (ConfigReader.read(sources)) {
            case ConfigReading.Valid(var config) ->
                config.kiosk().id().equals("kiosk-1")
                        && "village.invalid".equals(config.village().url().getHost());
            case ConfigReading.NotEnrolled _ -> false;
            case ConfigReading.Invalid(var found, var _) -> found.stream().allMatch(WrittenSettings::mayBeAllowedThere);
        };
    }

    /// Of another user, or no file at all.
    private static Text unreadable(String name) {
        return bad(name, Flaw.UNREADABLE);
    }

    private static Text bad(String file, Flaw flaw) {
        return new Text(file, "", List.of(new WrittenProblem.WholeFile(file, flaw)));
    }
}
