package id.desa.anjungan.village.web;

import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.http.HttpFeature;
import id.desa.anjungan.village.letter.VillageCrest;
import id.desa.anjungan.village.officer.OfficerAccounts;
import id.desa.anjungan.village.officer.OfficerSessions;
import id.desa.anjungan.village.request.LetterLookUp;
import id.desa.anjungan.village.request.ServiceDesk;
import id.desa.anjungan.village.resident.ResidentDesk;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The routes of the office's pages. To be added last: it answers what no other feature knows with a page, too.
public final class OfficePages implements HttpFeature {
    private static final Logger LOG = LoggerFactory.getLogger(OfficePages.class);

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Assets assets = Assets.load();
    private final Office office;
    private final Pages pages;
    private final Doorkeeper door;
    private final SignInPage signIn;
    private final CrestPicture crest;
    private final VerifyPage verify;
    private final QueuePage queue;
    private final DossierPage dossier;
    private final SlipPage slip;
    private final ResidentPage resident;

    public OfficePages(
            Office office,
            ServiceDesk desk,
            LetterLookUp letters,
            VillageCrest crest,
            ResidentDesk residents,
            OfficerAccounts accounts,
            OfficerSessions sessions) {
        var cookie = new SessionCookie(office);
        this.office = office;
        this.pages = new Pages(office, assets);
        this.door = new Doorkeeper(sessions, cookie, pages);
        this.signIn = new SignInPage(accounts, sessions, cookie, pages, office);
        this.crest = new CrestPicture(crest);
        this.verify = new VerifyPage(letters, pages, office);
        this.queue = new QueuePage(desk, office, pages);
        this.dossier = new DossierPage(desk, office, pages);
        this.resident = new ResidentPage(residents, office, pages);
        this.slip = new SlipPage(desk, pages);
    }

    @Override
    public void addTo(HttpRouting.Builder routing) {
        routing.get("/aset/{version}/{name}", guarded(assets::serve));
        get(routing, CrestPicture.PATH, crest::serve);
        get(routing, "/", (_, response) -> Pages.goTo(response, "/permohonan"));
        get(routing, "/v", verify::show);
        post(routing, "/v", verify::look);
        get(routing, "/masuk", signIn::show);
        post(routing, "/masuk", signIn::signIn);
        post(routing, "/keluar", door.post(signIn::signOut));
        get(routing, "/permohonan", door.get(queue::show));
        get(routing, "/permohonan/antrean/isi", door.refresh(queue::refresh));
        get(routing, "/warga", door.get(resident::show));
        post(routing, "/warga", door.post(resident::find));
        post(routing, "/warga/buka", door.post(resident::unlock));
        post(routing, "/warga/pin", door.post(resident::newPin));
        post(routing, "/panggilan/{id}", door.post(queue::answered));
        post(routing, "/titipan/{id}", door.post(queue::settled));
        get(routing, "/permohonan/{id}", door.get(dossier::show));
        get(routing, "/permohonan/{id}/surat.pdf", door.get(dossier::pdf));
        get(routing, "/permohonan/{id}/surat.png", door.get(dossier::picture));
        post(routing, "/permohonan/{id}/slip", door.post(slip::make));
        post(routing, "/permohonan/{id}/{act}", door.post(dossier::act));
        routing.any(guarded(this::unknown));
    }

    /// Kiosks and other programs are answered by the server's own problem document.
    private void unknown(ServerRequest request, ServerResponse response) {
        if (request.path().path().startsWith("/village/")) {
            response.next();
        } else {
            pages.sorry(response, Sorry.NOT_FOUND);
        }
    }

    private void get(HttpRouting.Builder routing, String path, Handler handler) {
        routing.get(path, guarded(handler));
    }

    private void post(HttpRouting.Builder routing, String path, Handler handler) {
        routing.post(path, guarded(handler));
    }

    /// A bug becomes a sentence on the page and a line in the log.
    private Handler guarded(Handler handler) {
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
