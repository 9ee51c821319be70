package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.device.Mender;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The way to each server, step by step, with the time of each.
final class NetworkCheck implements Check {
    private static final String NAME = "network";
    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final Duration STEP = Duration.ofSeconds(5);

    private final Map<String, URI> servers;

    /// @param servers by what they are, such as `village`
    NetworkCheck(Map<String, URI> servers) {
        this.servers = Map.copyOf(servers);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Symptom> look() {
        if (servers.isEmpty()) {
            return List.of(Symptom.note(NAME, "network-no-server"));
        }
        var found = new ArrayList<Symptom>();
        servers.forEach((what, server) -> found.add(symptom(what, new ServerRoute(server, STEP).walk())));
        return found;
    }

    private static Symptom symptom(String what, ServerRoute.Walk walk) {
        return switch (walk) {
            case ServerRoute.Reached reached -> {
                var times = new String[] {
                    what,
                    millis(reached.name()),
                    millis(reached.connect()),
                    millis(reached.tls()),
                    millis(reached.answer())
                };
                yield reached.total().compareTo(SLOW) > 0
                        ? Symptom.soon(NAME, Mender.TECHNICIAN, "network-slow", times)
                        : Symptom.good(NAME, "network-fine", times);
            }
            case ServerRoute.Failed(var step) -> Symptom.now(NAME, Mender.TECHNICIAN, "network-" + step.word(), what);
        };
    }

    private static String millis(Duration time) {
        return String.valueOf(time.toMillis());
    }
}
