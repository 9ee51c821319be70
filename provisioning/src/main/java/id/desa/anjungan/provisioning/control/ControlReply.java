package id.desa.anjungan.provisioning.control;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One line of what the kiosk answers: any number of steps, then one end.
public sealed interface ControlReply {
    JsonMapper JSON = JsonMapper.shared();

    /// Something is under way.
    record Step(JsonNode what) implements ControlReply {
        @Override
        public String line() {
            var line = JSON.createObjectNode();
            line.set("step", what);
            return JSON.writeValueAsString(line);
        }
    }

    /// The last line.
    sealed interface End extends ControlReply {}

    record Result(JsonNode what) implements End {
        @Override
        public String line() {
            var line = JSON.createObjectNode();
            line.set("result", what);
            return JSON.writeValueAsString(line);
        }
    }

    /// @param why for whoever reads the answer without a table of words; never personal
    record Refused(Refusal code, String why) implements End {
        @Override
        public String line() {
            var line = JSON.createObjectNode();
            return JSON.writeValueAsString(line.put("refused", code.word()).put("why", why));
        }
    }

    enum Refusal {
        /// The line is no request, is too long or did not come in time.
        BAD_REQUEST,
        UNKNOWN_COMMAND,
        /// The command is known, its arguments are not.
        BAD_ARGUMENT,
        /// Whoever asks is neither root, nor the kiosk's user, nor of its group.
        NOT_ALLOWED,
        /// A resident is served, or somebody else is asking: try again later.
        BUSY,
        /// This kiosk does not have what it was asked for.
        NOT_THERE,
        /// The kiosk met a bug.
        FAILED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Refusal of(String word) {
            for (var one : values()) {
                if (one.word().equals(word)) {
                    return one;
                }
            }
            return FAILED; // of a newer kiosk
        }
    }

    /// Without the end of the line.
    String line();

    /// @return empty where the line is no reply
    static Optional<ControlReply> read(String line) {
        try {
            var node = JSON.readTree(line);
            if (node.has("step")) {
                return Optional.of(new Step(node.get("step")));
            }
            if (node.has("result")) {
                return Optional.of(new Result(node.get("result")));
            }
            return node.path("refused").isString()
                    ? Optional.of(new Refused(
                            Refusal.of(node.path("refused").stringValue()),
                            node.path("why").asString("")))
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
