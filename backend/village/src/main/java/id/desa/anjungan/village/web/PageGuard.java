package id.desa.anjungan.village.web;

import id.desa.anjungan.village.event.VillageEvent;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What stands around each page of the office: the headers that keep it private, and a kind word where it breaks.
record PageGuard(Office office, Pages pages) {
    private static final Logger LOG = LoggerFactory.getLogger(PageGuard.class);

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// A bug becomes a sentence on the page and a line in the log.
    Handler over(Handler handler) {
        return (request, response) -> {
            headers(response);
            try {
                handler.handle(request, response);
            } catch (HttpException | RequestException unusable) {
                throw unusable; // the server answers what is not a request at all
            } catch (RuntimeException fault) {
                VillageEvent.HTTP_FAULT
                        .on(LOG)
                        .addKeyValue("route", request.matchingPattern().orElse("none"))
                        .setCause(fault)
                        .log();
                if (!response.isSent()) {
                    pages.sorry(response, Sorry.FAULT);
                }
            }
        };
    }

    private void headers(ServerResponse response) {
        response.header(HeaderNames.CACHE_CONTROL, "no-store")
                .header(HeaderNames.create("Content-Security-Policy"), POLICY)
                .header(HeaderNames.create("X-Content-Type-Options"), "nosniff")
                .header(HeaderNames.create("Referrer-Policy"), "same-origin")
                .header(HeaderNames.create("Cross-Origin-Opener-Policy"), "same-origin")
                .header(HeaderNames.create("Cross-Origin-Resource-Policy"), "same-origin")
                .header(HeaderNames.create("Permissions-Policy"), "camera=(), microphone=(), geolocation=()");
        if (office.secure()) {
            response.header(HeaderNames.create("Strict-Transport-Security"), "max-age=31536000");
        }
    }
}
