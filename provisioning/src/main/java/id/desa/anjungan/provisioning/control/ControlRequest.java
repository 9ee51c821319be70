package id.desa.anjungan.provisioning.control;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the kiosk is asked: one line, such as `{"command":"test","arguments":{"device":"print"}}`.
///
/// @param arguments by name; never personal data, a key or a code
public record ControlRequest(String command, Map<String, String> arguments) {
    /// The most one line may be long, in bytes, the end of the line with it.
    public static final int MOST_BYTES = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_ARGUMENTS = 32;

    public ControlRequest {
        arguments = Map.copyOf(arguments);
    }

    public ControlRequest(String command) {
        this(command, Map.of());
    }

    public Optional<String> argument(String name) {
        return Optional.ofNullable(arguments.get(name));
    }

    /// Without the end of the line.
    public String line() {
        var line = JSON.createObjectNode().put("command", command);
        var named = line.putObject("arguments");
        new TreeMap<>(arguments).forEach(named::put);
        return JSON.writeValueAsString(line);
    }

    /// @return empty where the line is no request
    public static Optional<ControlRequest> read(String line) {
        try {
            var node = JSON.readTree(line);
            var command = node.path("command");
            var arguments = node.path("arguments");
            if (!command.isString() || arguments.size() > MOST_ARGUMENTS) {
                return Optional.empty();
            }
            var named = new TreeMap<String, String>();
            arguments.properties().stream()
                    .filter(argument -> argument.getValue().isValueNode())
                    .forEach(argument -> named.put(argument.getKey(), text(argument.getValue())));
            return Optional.of(new ControlRequest(command.stringValue(), named));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode value) {
        return value.asString("");
    }

    /// Arguments may be a PIN typed in a wrong place.
    @Override
    public String toString() {
        return "ControlRequest[" + command + ", " + arguments.keySet() + "]";
    }
}
