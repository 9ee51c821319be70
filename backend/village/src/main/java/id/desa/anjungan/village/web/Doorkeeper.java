package id.desa.anjungan.village.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.desa.anjungan.village.officer.OfficerSessions;
import id.desa.anjungan.village.officer.OfficerSessions.Session;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.Optional;

/// Lets in who is signed in. A POST must come from one of this session's own forms.
final class Doorkeeper {
    static final int LARGEST_FORM = 16 * 1024;

    private final OfficerSessions sessions;
    private final SessionCookie cookie;
    private final Pages pages;

    Doorkeeper(OfficerSessions sessions, SessionCookie cookie, Pages pages) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.pages = pages;
    }

    /// A page; who is not signed in is asked to, and comes back to it afterwards.
    Handler get(Visit.Handler inside) {
        return (request, response) -> {
            var session = cookie.token(request).flatMap(sessions::seen);
            if (session.isPresent()) {
                inside.handle(new Visit(request, response, session.get(), new Form(new byte[0])));
            } else {
                var back = URLEncoder.encode(request.path().rawPath(), UTF_8);
                Pages.goTo(response, "/masuk?ke=" + back);
            }
        };
    }

    /// What a page asks for by itself: keeps no session alive, and is answered 401 once it ended.
    Handler refresh(Visit.Handler inside) {
        return (request, response) -> {
            var session = cookie.token(request).flatMap(sessions::peek);
            if (session.isPresent()) {
                inside.handle(new Visit(request, response, session.get(), new Form(new byte[0])));
            } else {
                response.status(Status.UNAUTHORIZED_401).send();
            }
        };
    }

    Handler post(Visit.Handler inside) {
        return (request, response) -> {
            var body = body(request);
            if (body.isEmpty()) {
                pages.sorry(response, Sorry.TOO_LARGE);
                return;
            }
            try (var form = new Form(body.get())) {
                var session = cookie.token(request).flatMap(sessions::seen);
                if (session.isEmpty()) {
                    pages.sorry(response, Sorry.EXPIRED);
                } else if (fromElsewhere(request) || !proves(session.get(), form)) {
                    pages.sorry(response, Sorry.NOT_OURS);
                } else {
                    inside.handle(new Visit(request, response, session.get(), form));
                }
            }
        };
    }

    /// What browsers say of themselves since 2020 (Fetch Metadata); older ones say nothing.
    static boolean fromElsewhere(ServerRequest request) {
        var site = request.headers().first(HeaderNames.create("Sec-Fetch-Site")).orElse("same-origin");
        return !site.equals("same-origin") && !site.equals("none");
    }

    /// The posted bytes; empty when there are too many.
    static Optional<byte[]> body(ServerRequest request) {
        if (!request.content().hasEntity()) {
            return Optional.of(new byte[0]);
        }
        try (var in = request.content().inputStream()) {
            var bytes = in.readNBytes(LARGEST_FORM + 1);
            return bytes.length > LARGEST_FORM ? Optional.empty() : Optional.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean proves(Session session, Form form) {
        return session.proves(form.text("csrf"));
    }
}
