package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.config.BundleSeal;
import id.desa.anjungan.config.ConfigExplainer;
import id.desa.anjungan.config.ConfigExplainer.Difference;
import id.desa.anjungan.config.ConfigLayer;
import id.desa.anjungan.config.ConfigSource;
import id.desa.anjungan.config.ConfigSources;
import id.desa.anjungan.config.Written;
import id.desa.anjungan.provisioning.settings.SignedBundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// Says what would change, key by key, and where each value comes from.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "What differs, key by key. Without a file: the bundle before against the settings in force.",
            "With one: the settings in force against those with that bundle (.jws), or with that file (.toml) as kiosk.toml.",
            "With two: one file in TOML against the other."
        })
final class ConfigDiffCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..2", paramLabel = "FILE", description = "A bundle or a file in TOML.")
    private List<Path> files = List.of();

    private final Workplace work;

    ConfigDiffCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() throws IOException {
        var here = SettingsHere.of(common, work);
        var before = switch (files.size()) {
            case 0 -> Optional.of(earlier(here));
            case 1 -> Optional.of(here.inForce());
            default -> named(here, files.getFirst(), true);
        };
        var after = files.isEmpty() ? Optional.of(here.inForce()) : named(here, files.getLast(), files.size() == 2);
        if (before.isEmpty() || after.isEmpty()) {
            return Exit.NO_INPUT; // said already
        }
        var differences = ConfigExplainer.differences(before.get(), after.get());
        if (common.json()) {
            json(differences);
        } else {
            table(differences);
        }
        return Exit.GOOD;
    }

    private static ConfigSources earlier(SettingsHere here) throws IOException {
        var previous = here.kept().previous();
        return previous.isPresent() ? here.with(previous.get()) : here.inForce().without(ConfigLayer.BUNDLE);
    }

    /// @param alone whether the file is looked at by itself
    private Optional<ConfigSources> named(SettingsHere here, Path file, boolean alone) throws IOException {
        if (!Files.isReadable(file)) {
            work.err().println(common.words().say("config.unreadable", file));
            return Optional.empty();
        }
        if (file.toString().endsWith(".jws")) {
            return bundle(here, Files.readString(file).strip());
        }
        var source = ConfigSource.hand(file, Files.readString(file));
        return Optional.of(alone ? ConfigSources.of(source) : here.inForce().with(source));
    }

    private Optional<ConfigSources> bundle(SettingsHere here, String compact) throws IOException {
        return switch (SignedBundles.of(here.stateDir()).open(compact)) {
            case BundleSeal.Opened.Genuine(var version, var toml) ->
                Optional.of(here.with(ConfigSource.bundle(version, toml)));
            case BundleSeal.Opened.Refused(var sentence) -> {
                work.err().println(common.words().say("config.refused", sentence));
                yield Optional.empty();
            }
        };
    }

    private void table(List<Difference> differences) {
        var words = common.words();
        if (differences.isEmpty()) {
            work.out().println(words.say("config.no-difference"));
            return;
        }
        var table = new Table(words.say("config.key"), words.say("config.before"), words.say("config.after"));
        differences.forEach(one -> table.row(one.key(), told(one.before()), told(one.after())));
        table.print(work.out());
    }

    private static String told(Optional<Written> value) {
        return value.map(there -> there.value() + " (" + there.where() + ")").orElse("-");
    }

    private void json(List<Difference> differences) {
        var list = JsonMapper.shared().createArrayNode();
        differences.forEach(one -> {
            var entry = list.addObject().put("key", one.key());
            one.before().ifPresent(value -> entry.put("before", value.value()));
            one.after().ifPresent(value -> entry.put("after", value.value()));
        });
        work.out().println(list.toPrettyString());
    }
}
