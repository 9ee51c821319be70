package id.desa.anjungan.village.web;

import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.Optional;

/// The one cookie: no script reads it, no other site sends it, and under https it is bound to this host.
record SessionCookie(Office office) {
    private static final int LONGEST = 128;

    Optional<String> token(ServerRequest request) {
        return request.headers()
                .cookies()
                .first(name())
                .asOptional()
                .filter(token -> !token.isBlank() && token.length() <= LONGEST);
    }

    SetCookie holding(String token) {
        return cookie(token).build();
    }

    SetCookie ended() {
        return cookie("").maxAge(Duration.ZERO).build();
    }

    private SetCookie.Builder cookie(String token) {
        return SetCookie.builder(name(), token)
                .path("/")
                .httpOnly(true)
                .secure(office.secure())
                .sameSite(SetCookie.SameSite.STRICT);
    }

    private String name() {
        return office.secure() ? "__Host-sesi" : "sesi";
    }
}
