package id.desa.anjungan.kiosk.village;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.kiosk.village.Answer.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;

/// Turns what came over the wire into what the contract means by it. Pure.
final class Contract {
    private static final int SERVER = 500;
    private static final int CLIENT = 400;

    private Contract() {}

    static byte[] json(Object body) {
        return ContractJson.mapper().writeValueAsBytes(body);
    }

    /// An answer of JSON; anything that is not quite the contract is none.
    static <T> Answer<T> json(Reply reply, Class<T> type) {
        return usable(reply, Ask.Expect.JSON, body -> read(body, type));
    }

    static Answer<byte[]> pdf(Reply reply) {
        return usable(reply, Ask.Expect.PDF, body -> looksLikePdf(body) ? Optional.of(body) : Optional.empty());
    }

    /// A compact JWS, not yet believed.
    static Answer<String> jose(Reply reply) {
        return usable(reply, Ask.Expect.JOSE, body -> Optional.of(new String(body, StandardCharsets.US_ASCII).strip()));
    }

    static Answer<Boolean> done(Reply reply) {
        return usable(reply, Ask.Expect.NOTHING, body -> body.length == 0 ? Optional.of(true) : Optional.empty());
    }

    static Optional<Problem> problem(Reply.Received reply) {
        return reply.status() >= CLIENT && reply.contentType().equals(Problem.MEDIA_TYPE)
                ? read(reply.body(), Problem.class)
                : Optional.empty();
    }

    static <T> Optional<T> read(byte[] body, Class<T> type) {
        try {
            var value = ContractJson.mapper().readValue(body, type);
            if (Wholeness.isWhole(value)) {
                return Optional.of(value);
            }
        } catch (DatabindException unknownWord) {
            // newer than this kiosk, or not the contract: see below
        } catch (JacksonException | IllegalArgumentException notJson) {
            return Optional.empty(); // the cause could show what a person wrote
        }
        return Leniency.read(body, type);
    }

    /// Reads what can be read; nothing where it cannot.
    static <T> Optional<T> exactly(JsonNode tree, Class<T> type) {
        try {
            var value = ContractJson.mapper().treeToValue(tree, type);
            return Wholeness.isWhole(value) ? Optional.of(value) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException notTheContract) {
            return Optional.empty(); // the cause could show what a person wrote
        }
    }

    private interface Reader<T> {
        Optional<T> read(byte[] body);
    }

    private static <T> Answer<T> usable(Reply reply, Ask.Expect expect, Reader<T> reader) {
        return switch (reply) {
            case Reply.Failed(var fault) -> new Answer.Unavailable<>(fault);
            case Reply.Received received
            when received.status() >= CLIENT ->
                problem(received)
                        .<Answer<T>>map(Answer.Refused::new)
                        .orElseGet(() -> new Answer.Unavailable<>(faultOf(received.status())));
            case Reply.Received received ->
                isExpected(received, expect)
                        ? reader.read(received.body())
                                .<Answer<T>>map(Answer.Ok::new)
                                .orElseGet(() -> new Answer.Unavailable<>(Fault.NOT_THE_CONTRACT))
                        : new Answer.Unavailable<>(Fault.NOT_THE_CONTRACT);
        };
    }

    private static boolean isExpected(Reply.Received reply, Ask.Expect expect) {
        return switch (expect) {
            case JSON, PDF, JOSE ->
                (reply.status() == 200 || reply.status() == 201)
                        && reply.contentType().equals(expect.contentType());
            case NOTHING -> reply.status() == 204;
        };
    }

    private static Fault faultOf(int status) {
        return status >= SERVER ? Fault.SERVER_ERROR : Fault.NOT_THE_CONTRACT;
    }

    private static boolean looksLikePdf(byte[] body) {
        return body.length > 5 && body[0] == '%' && body[1] == 'P' && body[2] == 'D' && body[3] == 'F';
    }
}
