package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.provisioning.settings.SignedBundles;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

/// Gives back the bundle in force.
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = {
            "Goes back to the bundle before, when no resident is served. The one given back is not taken again;"
                    + " only a newer one is."
        })
final class ConfigRollbackCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Workplace work;

    ConfigRollbackCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        var here = SettingsHere.of(common, work);
        var words = common.words();
        try {
            var back = SignedBundles.folder(here.stateDir()).rollBack();
            if (back.isEmpty()) {
                work.err().println(words.say("config.nothing-before"));
                return Exit.UNAVAILABLE;
            }
            var when = SettingsNews.told(common.kiosk(work), words);
            work.out()
                    .println(
                            common.json()
                                    ? JsonMapper.shared()
                                            .createObjectNode()
                                            .put("from", back.get().from())
                                            .put("to", back.get().to())
                                            .toString()
                                    : words.say(
                                                    "config.rolled-back",
                                                    back.get().from(),
                                                    back.get().to()) + " " + when);
            return Exit.GOOD;
        } catch (IOException refused) {
            work.err().println(words.say("config.not-written", here.stateDir()));
            work.err().println(refused.getMessage());
            return Exit.CANNOT_WRITE;
        }
    }
}
