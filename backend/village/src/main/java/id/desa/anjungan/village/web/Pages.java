package id.desa.anjungan.village.web;

import id.desa.anjungan.village.officer.OfficerSessions.Session;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Sends pages: the template, what all of them show, and the headers that keep them private.
final class Pages {
    private final Templates templates = new Templates();
    private final Office office;
    private final Assets assets;

    Pages(Office office, Assets assets) {
        this.office = office;
        this.assets = assets;
    }

    void send(ServerResponse response, Status status, String template, Optional<Session> who, Map<String, ?> model) {
        response.status(status)
                .header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
                .send(templates.fill(template, whole(who, model)));
    }

    void send(Visit visit, Status status, String template, Map<String, ?> model) {
        send(visit.response(), status, template, Optional.of(visit.session()), model);
    }

    /// A page that says kindly why there is no other.
    void sorry(ServerResponse response, Sorry sorry) {
        send(response, Status.create(sorry.code()), "sorry", Optional.empty(), Map.of("sorry", sorry));
    }

    /// After a POST, and to where a page has moved.
    static void goTo(ServerResponse response, String where) {
        response.status(Status.SEE_OTHER_303)
                .header(HeaderNames.LOCATION, where)
                .send();
    }

    private Map<String, Object> whole(Optional<Session> who, Map<String, ?> model) {
        var desa = office.desa();
        var whole = new HashMap<String, Object>(model);
        whole.put("desa", desa);
        whole.put("demo", desa.demo());
        whole.put("aset", assets.folder());
        whole.put("jam", office.waktu().jam(office.clock().instant()));
        whole.put("petugas", who.map(OfficerBadge::of).orElse(OfficerBadge.NOBODY));
        return whole;
    }

    /// Who is signed in, as the head of each page shows it, and the token of its forms.
    public record OfficerBadge(boolean present, String nama, String jabatan, String csrf) {
        static final OfficerBadge NOBODY = new OfficerBadge(false, "", "", "");

        static OfficerBadge of(Session session) {
            var jabatan = switch (session.officer().role()) {
                case PETUGAS -> "Petugas";
                case KADES -> "Kepala Desa";
            };
            return new OfficerBadge(true, session.officer().nama(), jabatan, session.csrf());
        }
    }
}
