package id.desa.anjungan.kiosk.control;

import id.desa.anjungan.kiosk.health.HealthCode;
import id.desa.anjungan.kiosk.health.Reached;
import id.desa.anjungan.kiosk.health.Readiness;
import id.desa.anjungan.provisioning.ProgramVersion;
import id.desa.anjungan.provisioning.check.TestResults;
import id.desa.anjungan.provisioning.control.ControlReply;
import id.desa.anjungan.provisioning.control.ControlRequest;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `status`: the lamps, each service with every reason, what waits, how old the last word of the village is.
public final class StatusCommand implements ControlCommand {
    private static final Set<HealthCode> OF_THE_LINK = Set.of(
            HealthCode.LINK_DOWN, HealthCode.LINK_PORTAL, HealthCode.LINK_UNTRUSTED, HealthCode.CERTIFICATE_DATE);

    private final KioskFacts kiosk;
    private final TestResults results;

    public StatusCommand(KioskFacts kiosk, TestResults results) {
        this.kiosk = kiosk;
        this.results = results;
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public ControlReply.End answer(ControlRequest request, Consumer<JsonNode> steps) {
        var readiness = kiosk.readiness();
        var status = JsonMapper.shared()
                .createObjectNode()
                .put("kiosk", kiosk.kioskId())
                .put("demo", kiosk.demo())
                .put("version", ProgramVersion.text())
                .put("java", Runtime.version().toString())
                .put("uptime-seconds", kiosk.uptime().toSeconds())
                .put("serving", kiosk.serving())
                .put("ready", readiness.canServe());
        lamps(status.putObject("lamps"), readiness);
        readiness.codes().stream().map(HealthCode::code).sorted().forEach(status.putArray("codes")::add);
        services(status.putArray("services"), readiness);
        Reached.of(kiosk.devices(), readiness, kiosk.sinceContact()).stream()
                .sorted()
                .forEach(status.putArray("reached")::add);
        var waiting = status.putObject("waiting");
        kiosk.waiting().forEach(waiting::put);
        kiosk.standsStill().ifPresent(what -> status.put("stands-still", what));
        kiosk.sinceContact().ifPresent(since -> status.put("last-contact-seconds", since.toSeconds()));
        tests(status.putObject("tests"));
        return new ControlReply.Result(status);
    }

    private void tests(ObjectNode tests) {
        results.all()
                .forEach((test, result) -> tests.putObject(test.word())
                        .put("good", result.good())
                        .put("at", result.at().toString())
                        .put("note", result.note()));
    }

    /// The three an admin sees of each kiosk: the line, the program, the service.
    private void lamps(ObjectNode lamps, Readiness readiness) {
        var codes = readiness.codes();
        var link = codes.stream().anyMatch(OF_THE_LINK::contains)
                ? "red"
                : codes.contains(HealthCode.LINK_SLOW) ? "amber" : "green";
        var whole =
                readiness.services().stream().allMatch(state -> state.reasons().isEmpty());
        lamps.put("link", link)
                .put("program", kiosk.standsStill().isPresent() ? "red" : "green")
                .put("service", whole ? "green" : readiness.canServe() ? "amber" : "red");
    }

    private static void services(ArrayNode services, Readiness readiness) {
        for (var state : readiness.services()) {
            var service =
                    services.addObject().put("service", word(state.service())).put("grade", word(state.grade()));
            var reasons = service.putArray("reasons");
            state.reasons()
                    .forEach(reason -> reasons.addObject()
                            .put("code", reason.code().code())
                            .put("what", word(reason.code()))
                            .put("mender", word(reason.mender())));
        }
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
