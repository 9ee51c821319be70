package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.device.Mender;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The way to each server, step by step, with the time of each.
final class NetworkCheck implements Check {
    private static final String NAME = "network";
    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final Duration STEP = Duration.ofSeconds(5);

    private final List<Server> servers;

    /// @param what it is, such as `desa`
    /// @param key the only one it may show, where the invite named one; else its certificate says who it is
    record Server(String what, URI url, Optional<String> key) {}

    NetworkCheck(List<Server> servers) {
        this.servers = List.copyOf(servers);
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
        return servers.stream()
                .map(server -> symptom(server.what(), new ServerRoute(server.url(), server.key(), STEP).walk()))
                .toList();
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
