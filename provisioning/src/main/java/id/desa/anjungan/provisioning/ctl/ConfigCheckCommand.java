package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.config.ConfigProblem;
import id.desa.anjungan.config.ConfigReader;
import id.desa.anjungan.config.ConfigReading;
import id.desa.anjungan.config.ConfigSources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// Finds every problem of the settings at once.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Every problem of the settings at once, with file, line, what was found and what to write.",
            "Without a file: all layers as this kiosk would read them now. With one: that file by itself.",
            "Ends with 78 where there is a problem."
        })
final class ConfigCheckCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A file in TOML.")
    private Optional<Path> file = Optional.empty();

    private final Workplace work;

    ConfigCheckCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() throws IOException {
        var here = SettingsHere.of(common, work);
        var named = file.orElse(here.file());
        var sources = file.isPresent()
                ? SettingsHere.source(named).map(ConfigSources::of)
                : here.hand().isEmpty() ? Optional.<ConfigSources>empty() : Optional.of(here.inForce());
        if (sources.isEmpty()) {
            work.err().println(common.words().say("config.unreadable", named));
            return Exit.NO_INPUT;
        }
        return switch (ConfigReader.read(sources.get())) {
            case ConfigReading.Valid(var config) ->
                said(List.of(), common.words().say("config.fine", config.kiosk().id()));
            case ConfigReading.NotEnrolled(var config) ->
                said(List.of(), common.words().say("config.not-enrolled", String.join(", ", config.missing())));
            case ConfigReading.Invalid(var problems, var _) -> said(problems, "");
        };
    }

    private int said(List<ConfigProblem> problems, String fine) {
        if (common.json()) {
            var list = JsonMapper.shared().createArrayNode();
            problems.forEach(problem -> {
                var entry = list.addObject()
                        .put("file", problem.file())
                        .put("line", problem.line())
                        .put("key", problem.key());
                problem.found().ifPresent(found -> entry.put("found", found));
                entry.put("wrong", problem.wrong()).put("write", problem.write());
            });
            work.out().println(list.toPrettyString());
        } else {
            problems.forEach(problem -> work.err().println(problem.told()));
            if (problems.isEmpty()) {
                work.out().println(fine);
            }
        }
        return problems.isEmpty() ? Exit.GOOD : Exit.CONFIG;
    }
}
