package id.desa.anjungan.village.web;

import id.desa.anjungan.village.officer.OfficerSessions.Session;
import id.desa.anjungan.village.request.Officer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// One request of a signed-in officer; `form` is empty but on a POST.
record Visit(ServerRequest request, ServerResponse response, Session session, Form form) {
    Officer officer() {
        return session.officer();
    }

    String path(String parameter) {
        return request.path().pathParameters().get(parameter);
    }

    String query(String parameter) {
        return request.query().first(parameter).orElse("");
    }

    /// What a visit is answered by.
    @FunctionalInterface
    interface Handler {
        void handle(Visit visit);
    }
}
