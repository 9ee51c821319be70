package id.desa.anjungan.village.http;

import id.desa.anjungan.village.event.VillageEvent;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sets the headers every answer carries and writes one line for each: method, route and status. No path, no query, no
/// address: ids and secrets travel there.
final class AccessLog implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        var started = System.nanoTime();
        SafeHeaders.on(response);
        try {
            chain.proceed();
        } finally {
            VillageEvent.HTTP_SERVED
                    .on(LOG)
                    .addKeyValue("method", request.prologue().method().text())
                    .addKeyValue("route", request.matchingPattern().orElse("none"))
                    .addKeyValue("status", response.status().code())
                    .addKeyValue("millis", (System.nanoTime() - started) / 1_000_000)
                    .log();
        }
    }
}
