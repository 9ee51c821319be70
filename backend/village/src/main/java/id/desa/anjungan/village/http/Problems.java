package id.desa.anjungan.village.http;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.reply.Refusal;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Errors as RFC 9457 problem documents, whatever went wrong and however early. Nothing of an exception is in them.
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    public static void send(ServerResponse response, Problem problem) {
        SafeHeaders.on(response);
        response.status(problem.status());
        response.headers().set(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
        Optional.ofNullable(problem.retryAfterSeconds())
                .ifPresent(seconds -> response.headers().set(HeaderNames.RETRY_AFTER, String.valueOf(seconds)));
        response.send(ContractJson.mapper().writeValueAsBytes(problem));
    }

    static void answerFaults(HttpRouting.Builder routing) {
        routing.error(HttpException.class, (_, response, e) -> send(response, of(e.status())));
        routing.error(RequestException.class, (_, response, e) -> send(response, of(e.status())));
        routing.error(Throwable.class, (request, response, fault) -> {
            VillageEvent.HTTP_FAULT
                    .on(LOG)
                    .addKeyValue("route", request.matchingPattern().orElse("none"))
                    .setCause(fault)
                    .log();
            send(response, Refusal.INTERNAL.problem());
        });
    }

    /// What is wrong before a route is found: a broken request line, headers too long, a body announced too large.
    static DirectHandlers beforeRouting() {
        var handlers = DirectHandlers.builder();
        DirectHandler handler = (_, type, status, headers, _) -> {
            var problem = of(status);
            headers.set(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
            return DirectHandler.TransportResponse.builder()
                    .status(Status.create(problem.status()))
                    .headers(headers)
                    .keepAlive(type.keepAlive())
                    .entity(ContractJson.mapper().writeValueAsBytes(problem))
                    .build();
        };
        for (var type : DirectHandler.EventType.values()) {
            handlers.addHandler(type, handler);
        }
        return handlers.build();
    }

    private static Problem of(Status status) {
        if (status.code() == Status.REQUEST_ENTITY_TOO_LARGE_413.code()) {
            return Refusal.TOO_LARGE.problem();
        }
        if (status.code() == Status.NOT_FOUND_404.code()) {
            return Refusal.NOT_FOUND.problem();
        }
        return status.code() >= 500 ? Refusal.INTERNAL.problem() : Refusal.BAD_REQUEST.problem();
    }
}
