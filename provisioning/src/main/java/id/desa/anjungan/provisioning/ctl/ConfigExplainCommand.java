package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.config.ConfigExplainer;
import id.desa.anjungan.config.ConfigSchema;
import id.desa.anjungan.config.Explanation;
import id.desa.anjungan.config.Written;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// Says of a setting what it is, what it means and who said so.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "What a setting is, where that comes from, what it means and what may be written.",
            "Without a key: every setting, its value and its source."
        })
final class ConfigExplainCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..1", paramLabel = "KEY", description = "Such as screen.rotation, or a section.")
    private String key = "";

    @Option(names = "--schema", description = "Print the JSON Schema of all settings, for editors.")
    private boolean schema;

    private final Workplace work;

    ConfigExplainCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() throws IOException {
        if (schema) {
            work.out().print(ConfigSchema.text());
            return Exit.GOOD;
        }
        var sources = SettingsHere.of(common, work).inForce();
        var found = key.isEmpty() ? ConfigExplainer.all(sources) : ConfigExplainer.of(sources, key);
        if (found.isEmpty()) {
            work.err()
                    .println(common.words()
                            .say("config.no-such-key", key, String.join(", ", ConfigExplainer.near(key))));
            return Exit.USAGE;
        }
        if (common.json()) {
            json(found);
        } else if (found.size() == 1) {
            one(found.getFirst());
        } else {
            table(found);
        }
        return Exit.GOOD;
    }

    private void table(List<Explanation> all) {
        var words = common.words();
        var table = new Table(words.say("config.key"), words.say("config.value"), words.say("config.from"));
        all.forEach(one -> table.row(
                one.key(),
                one.counts().map(Written::value).orElse("-"),
                one.counts().map(Written::where).orElse("-")));
        table.print(work.out());
    }

    private void one(Explanation it) {
        var words = common.words();
        var out = work.out();
        out.println(it.key() + " = " + it.counts().map(Written::value).orElse("-"));
        out.println("  " + words.say("config.from") + ": "
                + it.counts()
                        .map(where -> where.where() + " (" + words.say("config.layer." + where.layer()) + ")")
                        .orElse("-"));
        it.overruled()
                .forEach(other -> out.println("  " + words.say("config.overruled") + ": " + other.value() + ", "
                        + other.where() + " (" + words.say("config.layer." + other.layer()) + ")"));
        out.println("  " + words.say("config.meaning") + ": " + it.meaning());
        out.println("  " + words.say("config.allowed") + ": " + it.allowed());
        out.println("  " + words.say("config.default") + ": " + it.standard().orElse("-"));
        if (it.byHandOnly()) {
            out.println("  " + words.say("config.by-hand-only"));
        }
    }

    private void json(List<Explanation> all) {
        var list = JsonMapper.shared().createArrayNode();
        all.forEach(one -> {
            var entry = list.addObject()
                    .put("key", one.key())
                    .put("meaning", one.meaning())
                    .put("allowed", one.allowed())
                    .put("by-hand-only", one.byHandOnly());
            one.standard().ifPresent(value -> entry.put("default", value));
            one.counts()
                    .ifPresent(where -> entry.put("value", where.value())
                            .put("from", where.where())
                            .put("layer", where.layer().name().toLowerCase(Locale.ROOT)));
        });
        work.out().println(list.toPrettyString());
    }
}
