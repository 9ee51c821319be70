package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.provisioning.control.ControlAnswer;
import id.desa.anjungan.provisioning.control.ControlRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// Keeps new residents away for a while: before a shutdown, on battery. Whoever is served is served to the end.
@Command(
        name = "hold",
        mixinStandardHelpOptions = true,
        description = {
            "Keeps new residents away for a while; whoever is served is served to the end.",
            "Ends with 0 once nobody is served, with 75 as long as somebody is: ask again."
        })
final class HoldCommand implements Callable<Integer> {
    private static final Duration MOST = Duration.ofSeconds(5);

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "WHO", description = "Who needs it, such as power: lower-case letters and dashes.")
    private String who = "";

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "300",
            description = "How long at the most, 1 to 1800; 300 unless given.")
    private int seconds;

    @Option(names = "--release", description = "Lets residents in again.")
    private boolean release;

    private final Workplace work;

    HoldCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        var how = release
                ? Map.of("who", who, "release", "true")
                : Map.of("who", who, "seconds", String.valueOf(seconds));
        var answer = common.kiosk(work).ask(new ControlRequest("hold", how), MOST);
        if (!(answer instanceof ControlAnswer.Done(var told))) {
            return KioskAnswers.failed(answer, work, common.words());
        }
        if (common.json()) {
            work.out().println(JsonMapper.shared().writeValueAsString(told));
        }
        return release || told.path("free").asBoolean(false) ? Exit.GOOD : Exit.TRY_LATER;
    }
}
