package id.desa.anjungan.kiosk.village;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.Leases;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.kiosk.log.KioskEvent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a list of which one item cannot be read without that item: a newer backend may know a kind of question or a
/// sheet of paper that this kiosk does not, and the other letters are none the worse for it. A request whose letter
/// cannot be read stays, and sends its owner to an officer. The list of leases is the whole truth: what is not on it is
/// given up, so it is read whole or not at all.
final class Leniency {
    private static final Logger LOG = LoggerFactory.getLogger(Leniency.class);

    private Leniency() {}

    static <T> Optional<T> read(byte[] body, Class<T> type) {
        if (!type.isRecord() || type == Leases.class) {
            return Optional.empty();
        }
        try {
            if (ContractJson.mapper().readTree(body) instanceof ObjectNode tree) {
                var leftOut = Stream.of(type.getRecordComponents())
                        .mapToInt(part -> weeded(tree, part))
                        .sum();
                return leftOut == 0 ? Optional.empty() : said(Contract.exactly(tree, type), type, leftOut);
            }
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static <T> Optional<T> said(Optional<T> value, Class<T> type, int leftOut) {
        value.ifPresent(_ -> KioskEvent.ANSWER_WEEDED
                .on(LOG)
                .addKeyValue("kind", type.getSimpleName())
                .addKeyValue("items", leftOut)
                .log());
        return value;
    }

    /// @return how many items of this list were mended or left out
    private static int weeded(ObjectNode tree, RecordComponent part) {
        if (!(part.getGenericType() instanceof ParameterizedType list)
                || !(list.getActualTypeArguments()[0] instanceof Class<?> item)
                || !item.isRecord()
                || !(tree.get(part.getName()) instanceof ArrayNode items)) {
            return 0;
        }
        var good = ContractJson.mapper().createArrayNode();
        var bad = 0;
        for (var one : items) {
            if (Contract.exactly(one, item).isPresent()) {
                good.add(one);
            } else {
                bad++;
                withoutLetter(one)
                        .filter(rest -> Contract.exactly(rest, item).isPresent())
                        .ifPresent(good::add);
            }
        }
        if (good.isEmpty()) {
            return 0; // a list of nothing but nonsense is nonsense
        }
        tree.set(part.getName(), good);
        return bad;
    }

    private static Optional<ObjectNode> withoutLetter(JsonNode request) {
        return request instanceof ObjectNode all && all.has("letter")
                ? Optional.of(ofUnknownStatus(all.deepCopy()))
                : Optional.empty();
    }

    private static ObjectNode ofUnknownStatus(ObjectNode request) {
        request.remove("letter");
        return request.put("status", PermohonanStatus.LAINNYA.name());
    }
}
