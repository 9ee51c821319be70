package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.provisioning.control.ControlAnswer;
import id.desa.anjungan.provisioning.control.ControlRequest;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks the running kiosk whether it can serve now, and why not.
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Whether the running kiosk can serve now, service by service, and why not.")
final class StatusCommand implements Callable<Integer> {
    private static final Duration MOST = Duration.ofSeconds(5);

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Workplace work;

    StatusCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        var answer = common.kiosk(work).ask(new ControlRequest("status"), MOST);
        if (!(answer instanceof ControlAnswer.Done(var status))) {
            return KioskAnswers.failed(answer, work, common.words());
        }
        if (common.json()) {
            work.out()
                    .println(
                            JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(status));
        } else {
            print(status);
        }
        return status.path("ready").asBoolean(false) ? Exit.GOOD : Exit.SOMETHING_TO_MEND;
    }

    private void print(JsonNode status) {
        work.out().println(status);
    }
}
