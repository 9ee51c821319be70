package id.desa.anjungan.provisioning.support;

import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lines of the kiosk's event log, with the fields that are known to be harmless and no others: a field of a newer
/// version is left out until somebody has thought about it.
final class EventFilter {
    private static final int LONGEST = 160;
    private static final Set<String> FIELDS = Set.of(
            "ts",
            "level",
            "logger",
            "event",
            "session",
            "screen",
            "demo",
            "since",
            "rebooted",
            "key",
            "line",
            "wrong",
            "problems",
            "error",
            "why",
            "from",
            "salvaged",
            "version",
            "condition",
            "behind",
            "ahead",
            "fault",
            "slow",
            "kind",
            "items",
            "code",
            "codes",
            "device",
            "status",
            "mender",
            "low",
            "open",
            "ready",
            "job",
            "printer",
            "pages",
            "counter",
            "counted-by",
            "disposition",
            "evidence",
            "reasons",
            "state",
            "attempts",
            "what",
            "lane",
            "count",
            "rows",
            "unreadable",
            "of",
            "effect",
            "held",
            "command",
            "log-id");

    private EventFilter() {}

    static Optional<String> line(String line) {
        try {
            var event = JsonMapper.shared().readTree(line);
            if (!event.path("event").isString()) {
                return Optional.empty(); // free words
            }
            var kept = JsonMapper.shared().createObjectNode();
            event.properties().stream()
                    .filter(field -> FIELDS.contains(field.getKey()) && isHarmless(field.getValue()))
                    .forEach(field -> kept.set(field.getKey(), field.getValue()));
            return Optional.of(kept.toString());
        } catch (JacksonException torn) {
            return Optional.empty();
        }
    }

    private static boolean isHarmless(JsonNode value) {
        return value.isNumber()
                || value.isBoolean()
                || (value.isString() && value.stringValue().length() <= LONGEST);
    }
}
