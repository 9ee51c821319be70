package id.desa.anjungan.village.api;

import id.desa.anjungan.backend.api.proof.ProofHeader;
import id.desa.anjungan.village.http.Problems;
import id.desa.anjungan.village.kiosk.KioskGate;
import id.desa.anjungan.village.reply.Reply;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One route for kiosks: proof first, then the work, then the answer with the nonce for the next call.
record KioskRoute(KioskGate gate, Work work) implements Handler {
    /// Tells the kiosk which of its calls is answered; on a line that repeats or swaps answers it knows its own.
    private static final String CALL_ID = "Call-Id";
    private static final Pattern CALL_ID_FORM = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    interface Work {
        Reply<Outcome> on(KioskCall call);
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        response.header(ProofHeader.NONCE, gate.nextNonce());
        var headers = headers(request);
        named(headers, response);
        var body = request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
        var token = Optional.ofNullable(headers.get(lower(ProofHeader.AUTHORIZATION)))
                .filter(value -> value.startsWith(ProofHeader.SCHEME))
                .map(value -> value.substring(ProofHeader.SCHEME.length()));
        var presented = new KioskGate.Presented(
                request.prologue().method().text(),
                request.prologue().uriPath().rawPath(),
                body,
                Optional.ofNullable(headers.get(lower(ProofHeader.CREDENTIAL))),
                Optional.ofNullable(headers.get(lower(ProofHeader.PROOF))),
                token);
        var id = request.path().pathParameters().first("id").orElse("");
        answer(response, gate.admit(presented).then(kiosk -> work.on(new KioskCall(kiosk, id, body, token, headers))));
    }

    /// Says to which call this is the answer.
    static void named(Map<String, String> headers, ServerResponse response) {
        Optional.ofNullable(headers.get(lower(CALL_ID)))
                .filter(id -> CALL_ID_FORM.matcher(id).matches())
                .ifPresent(id -> response.header(CALL_ID, id));
    }

    static void answer(ServerResponse response, Reply<Outcome> reply) {
        switch (reply) {
            case Reply.Refused<Outcome>(var problem) -> Problems.send(response, problem);
            case Reply.Given<Outcome>(var outcome) -> send(response, outcome);
        }
    }

    private static void send(ServerResponse response, Outcome outcome) {
        response.status(outcome.status());
        outcome.type().ifPresent(type -> response.headers().set(HeaderNames.CONTENT_TYPE, type));
        outcome.etag().ifPresent(etag -> {
            response.headers().set(HeaderNames.ETAG, etag);
            response.headers().set(HeaderNames.CACHE_CONTROL, "no-cache");
        });
        if (outcome.type().isPresent()) {
            response.send(outcome.body());
        } else {
            response.send();
        }
    }

    static Map<String, String> headers(ServerRequest request) {
        return request.headers().stream()
                .collect(Collectors.toMap(
                        header -> header.headerName().lowerCase(), header -> header.get(), (first, _) -> first));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
