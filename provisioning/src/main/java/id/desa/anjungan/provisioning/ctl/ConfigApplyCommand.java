package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.config.Taken;
import id.desa.anjungan.provisioning.settings.SignedBundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// Takes a bundle that came by another way than the line, such as a stick.
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a bundle that the village signed for this kiosk, and has the kiosk start with it when no resident is served.",
            "A kiosk that is not well with it within two minutes goes back by itself. What is refused changes nothing."
        })
final class ConfigApplyCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 200_000;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "BUNDLE", description = "A file with the signed bundle (.jws).")
    private Path file = Path.of("");

    private final Workplace work;

    ConfigApplyCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        var here = SettingsHere.of(common, work);
        if (!Files.isRegularFile(file) || here.hand().isEmpty()) {
            work.err()
                    .println(common.words().say("config.unreadable", here.hand().isEmpty() ? here.file() : file));
            return Exit.NO_INPUT;
        }
        try {
            var compact =
                    Files.size(file) > MOST_BYTES ? "" : Files.readString(file).strip();
            var kiosk = common.kiosk(work);
            var taken = SignedBundles.folder(here.stateDir())
                    .take(compact, here.hand().get(), SettingsNews.reached(kiosk));
            return said(
                    taken,
                    taken instanceof Taken.OnTrial || taken instanceof Taken.InService
                            ? SettingsNews.told(kiosk, common.words())
                            : "");
        } catch (IOException refused) {
            work.err().println(common.words().say("config.not-written", here.stateDir()));
            work.err().println(refused.getMessage());
            return Exit.CANNOT_WRITE;
        }
    }

    private int said(Taken taken, String when) {
        var words = common.words();
        return switch (taken) {
            case Taken.OnTrial(var version, var _) ->
                done("taken", version, words.say("config.taken", version) + " " + when);
            case Taken.InService(var version) ->
                done("taken", version, words.say("config.taken", version) + " " + when);
            case Taken.Same(var version) -> done("same", version, words.say("config.same", version));
            case Taken.Refused refused -> {
                work.err().println(words.say("config.refused", refused.sentence()));
                refused.problems().forEach(problem -> work.err().println(problem.told()));
                yield Exit.BAD_DATA;
            }
        };
    }

    private int done(String what, long version, String sentence) {
        work.out()
                .println(
                        common.json()
                                ? JsonMapper.shared()
                                        .createObjectNode()
                                        .put("result", what)
                                        .put("version", version)
                                        .toString()
                                : sentence.strip());
        return Exit.GOOD;
    }
}
