package id.desa.anjungan.village.web;

import id.desa.anjungan.village.officer.DemoOfficers;
import id.desa.anjungan.village.officer.OfficerAccounts;
import id.desa.anjungan.village.officer.OfficerSessions;
import id.desa.anjungan.village.officer.SignInAnswer;
import id.desa.anjungan.village.request.Officer;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/masuk` and `/keluar`. Signing in always opens a new session, so none can be planted.
final class SignInPage {
    private final OfficerAccounts accounts;
    private final OfficerSessions sessions;
    private final SessionCookie cookie;
    private final Pages pages;
    private final Office office;

    SignInPage(OfficerAccounts accounts, OfficerSessions sessions, SessionCookie cookie, Pages pages, Office office) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookie = cookie;
        this.pages = pages;
        this.office = office;
    }

    void show(ServerRequest request, ServerResponse response) {
        if (cookie.token(request).flatMap(sessions::seen).isPresent()) {
            Pages.goTo(response, "/permohonan");
            return;
        }
        var back = ownPath(request.query().first("ke").orElse(""));
        var bye = request.query().contains("keluar") ? "Anda sudah keluar." : "";
        send(response, Status.OK_200, new Model("", back, "", bye));
    }

    void signIn(ServerRequest request, ServerResponse response) {
        var body = Doorkeeper.body(request);
        if (body.isEmpty() || Doorkeeper.fromElsewhere(request)) {
            pages.sorry(response, body.isEmpty() ? Sorry.TOO_LARGE : Sorry.NOT_OURS);
            return;
        }
        try (var form = new Form(body.get())) {
            var password = form.secret("sandi");
            try {
                answer(response, form, accounts.signIn(form.text("nama"), password));
            } finally {
                Arrays.fill(password, '\0');
            }
        }
    }

    void signOut(Visit visit) {
        cookie.token(visit.request()).ifPresent(sessions::close);
        visit.response().headers().addCookie(cookie.ended());
        Pages.goTo(visit.response(), "/masuk?keluar");
    }

    private void answer(ServerResponse response, Form form, SignInAnswer answer) {
        var back = ownPath(form.text("ke"));
        switch (answer) {
            case SignInAnswer.Welcome(Officer officer) -> {
                response.headers().addCookie(cookie.holding(sessions.open(officer)));
                Pages.goTo(response, back.isEmpty() ? "/permohonan" : back);
            }
            case SignInAnswer.Refused() ->
                send(
                        response,
                        Status.UNAUTHORIZED_401,
                        new Model(
                                form.text("nama"),
                                back,
                                "Nama atau kata sandi tidak cocok. Silakan periksa lagi.",
                                ""));
            case SignInAnswer.Locked(var until) ->
                send(
                        response,
                        Status.TOO_MANY_REQUESTS_429,
                        new Model(
                                form.text("nama"),
                                back,
                                "Terlalu banyak percobaan. Silakan coba lagi pukul "
                                        + office.waktu().jam(until.plusSeconds(59)) + ".",
                                ""));
        }
    }

    private void send(ServerResponse response, Status status, Model model) {
        List<DemoOfficers.DemoOfficer> demo = office.desa().demo() ? DemoOfficers.all() : List.of();
        pages.send(
                response,
                status,
                "sign-in",
                Optional.empty(),
                Map.of("form", model, "contoh", demo, "frasa", DemoOfficers.SIGNING_PASSPHRASE));
    }

    /// Where to go after signing in: one of our own pages or nowhere.
    private static String ownPath(String path) {
        return path.matches("/permohonan(/[A-Za-z0-9_-]{1,64})?") ? path : "";
    }

    /// @param ke page to come back to
    public record Model(String nama, String ke, String salah, String kabar) {}
}
