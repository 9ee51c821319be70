package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.config.ConfigReader;
import id.desa.anjungan.config.ConfigReading;
import id.desa.anjungan.config.UpdateSettings;
import id.desa.anjungan.provisioning.ProgramVersion;
import id.desa.anjungan.provisioning.update.UpdatePlan;
import id.desa.anjungan.provisioning.update.UpdateState;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// How the last update went; or has the root helper look for one now.
@Command(
        name = "update",
        mixinStandardHelpOptions = true,
        description = {
            "How the last update of this kiosk went. With --now: looks into the signed repository at once.",
            "A newer version is put in when no resident is served; where it does not serve, the one before comes back."
        })
final class UpdateCommand implements Callable<Integer> {
    private static final ZoneId VILLAGE_TIME = ZoneId.of("Asia/Jakarta");
    private static final String ASKED = "run/anjungan-update-now";

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--now", description = "Look for a newer version now, whatever the hour.")
    private boolean now;

    @Option(names = "--plan", hidden = true, description = "What the settings say, for the root helper.")
    private boolean plan;

    private final Workplace work;

    UpdateCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() throws IOException {
        if (plan) {
            var time = LocalTime.ofInstant(work.clock().instant(), VILLAGE_TIME);
            work.out().print(UpdatePlan.of(settings(), time).lines());
            return Exit.GOOD;
        }
        return now ? asked() : told(UpdateState.read(work.at(UpdateState.FILE)));
    }

    private UpdateSettings settings() throws IOException {
        return ConfigReader.read(SettingsHere.of(common, work).inForce()) instanceof ConfigReading.Valid(var config)
                ? config.update()
                : UpdateSettings.STANDARD;
    }

    private int asked() {
        try {
            Files.write(work.at(ASKED), new byte[0]);
            var started = new ProcessBuilder("systemctl", "--no-block", "start", "anjungan-update.service")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            work.out().println(common.words().say(started == 0 ? "update.asked" : "update.no-helper"));
            return started == 0 ? Exit.GOOD : Exit.UNAVAILABLE;
        } catch (IOException mayNot) {
            work.err().println(common.words().say("update.not-root"));
            return Exit.NO_PERMISSION;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Exit.TRY_LATER;
        }
    }

    /// A word of another version of the helper is said as it is.
    private static String why(Words words, UpdateState state) {
        return words.find("update.why." + state.why()).orElse(state.why());
    }

    private int told(UpdateState state) {
        if (common.json()) {
            var json = JsonMapper.shared()
                    .createObjectNode()
                    .put("version", ProgramVersion.text())
                    .put("phase", state.phase())
                    .put("result", state.result())
                    .put("from", state.from())
                    .put("to", state.to())
                    .put("refused", state.refused())
                    .put("why", state.why());
            state.at().ifPresent(at -> json.put("at", at.toString()));
            work.out().println(json.toPrettyString());
        } else {
            var words = common.words();
            work.out().println(words.say("update.version", ProgramVersion.text()));
            work.out().println(words.say("update.phase." + state.phase(), state.from(), state.to()));
            words.find("update.result." + state.result(), state.from(), state.to(), state.refused(), why(words, state))
                    .ifPresent(work.out()::println);
            state.at()
                    .ifPresent(at -> work.out()
                            .println(words.say(
                                    "update.at",
                                    at.atZone(VILLAGE_TIME).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES))));
        }
        return state.result().equals("rolled-back") ? Exit.SOMETHING_TO_MEND : Exit.GOOD;
    }
}
