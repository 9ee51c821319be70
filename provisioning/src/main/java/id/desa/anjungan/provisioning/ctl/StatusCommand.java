package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.provisioning.control.ControlAnswer;
import id.desa.anjungan.provisioning.control.ControlRequest;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
        var words = common.words();
        work.out()
                .println(words.say(
                        "status.head",
                        status.path("kiosk").asString(""),
                        status.path("version").asString("")));
        work.out().println("  " + words.say("status." + overall(status)) + demo(status, words));
        work.out().println("  " + lamps(status.path("lamps"), words));
        work.out().println("  " + contact(status, words));
        work.out().println("  " + waiting(status.path("waiting"), words));
        work.out().println();
        services(status.path("services"), words).print(work.out());
        status.path("codes")
                .forEach(code ->
                        work.out().println("  " + code.asString("") + ": " + words.say("code." + code.asString(""))));
    }

    private static String overall(JsonNode status) {
        if (!status.path("ready").asBoolean(false)) {
            return "not-ready";
        }
        return status.path("codes").isEmpty() ? "ready" : "partly";
    }

    private static String demo(JsonNode status, Words words) {
        return status.path("demo").asBoolean(false) ? "  (" + words.say("status.demo") + ")" : "";
    }

    private static String lamps(JsonNode lamps, Words words) {
        return words.say(
                "status.lamps",
                words.say("lamp." + lamps.path("link").asString("")),
                words.say("lamp." + lamps.path("program").asString("")),
                words.say("lamp." + lamps.path("service").asString("")));
    }

    private static String contact(JsonNode status, Words words) {
        var uptime = Spans.said(status.path("uptime-seconds").asLong(0), words);
        return status.has("last-contact-seconds")
                ? words.say(
                        "status.contact",
                        Spans.said(status.path("last-contact-seconds").asLong(0), words),
                        uptime)
                : words.say("status.no-contact", uptime);
    }

    private static String waiting(JsonNode waiting, Words words) {
        var all = waiting.valueStream().mapToLong(count -> count.asLong(0)).sum();
        return words.say(
                "status.waiting",
                String.valueOf(all),
                String.valueOf(waiting.path("print-outcome").asLong(0)));
    }

    private static Table services(JsonNode services, Words words) {
        var table = new Table(words.say("head.service"), words.say("head.state"), words.say("head.why"));
        services.forEach(service -> table.row(
                words.say("service." + service.path("service").asString("")),
                words.say("grade." + service.path("grade").asString("")),
                service.path("reasons")
                        .valueStream()
                        .map(reason -> reason.path("code").asString("") + " ("
                                + words.say("mender." + reason.path("mender").asString("")) + ")")
                        .collect(Collectors.joining(", "))));
        return table;
    }
}
