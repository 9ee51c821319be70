package id.desa.anjungan.village.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;

/// Headers of an answer that nobody may keep, frame, sniff or run. A page that needs more sets its own over them.
final class SafeHeaders {
    private static final Map<HeaderName, String> HEADERS = Map.of(
            HeaderNames.CACHE_CONTROL,
            "no-store",
            HeaderNames.create("Content-Security-Policy"),
            "default-src 'none'; frame-ancestors 'none'",
            HeaderNames.create("Referrer-Policy"),
            "no-referrer",
            HeaderNames.create("X-Content-Type-Options"),
            "nosniff",
            HeaderNames.create("X-Frame-Options"),
            "DENY");

    private SafeHeaders() {}

    static void on(ServerResponse response) {
        HEADERS.forEach((name, value) -> response.headers().set(name, value));
    }
}
