package id.desa.anjungan.kiosk;

import id.desa.anjungan.config.ConfigProblem;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.store.StoreBroken;
import id.desa.anjungan.provisioning.devices.DeviceLookup;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What [Main] has to tell. A class of its own, because making the first logger takes as long as JavaFX's first steps:
/// those begin before.
final class StartUpLog {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private StartUpLog() {}

    /// Each problem of settings that nothing can be started with.
    static void settings(List<ConfigProblem> problems) {
        for (var problem : problems) {
            bad(problem.key(), problem.line(), problem.wrong());
        }
    }

    /// The problems of settings in whose place earlier ones were taken; none where there are none.
    static void earlier(List<ConfigProblem> problems) {
        if (!problems.isEmpty()) {
            settings(problems);
            KioskEvent.CONFIG_LAST_GOOD
                    .on(LOG)
                    .addKeyValue("problems", problems.size())
                    .log();
        }
    }

    static void missing(DeviceLookup.Missing device) {
        bad("devices." + device.device() + ".uri", 0, device.reason());
    }

    static void store(StoreBroken broken) {
        var cause = Optional.ofNullable(broken.getCause());
        KioskEvent.STORE_BROKEN
                .on(LOG)
                .addKeyValue("error", cause.map(one -> one.getClass().getName()).orElse(""))
                .log();
    }

    private static void bad(String key, int line, String wrong) {
        KioskEvent.CONFIG_BAD
                .on(LOG)
                .addKeyValue("key", key)
                .addKeyValue("line", line)
                .addKeyValue("wrong", wrong)
                .log();
    }
}
