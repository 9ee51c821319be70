package id.desa.anjungan.village.web;

import id.desa.anjungan.village.http.HttpFeature;
import id.desa.anjungan.village.letter.VillageCrest;
import id.desa.anjungan.village.officer.OfficerAccounts;
import id.desa.anjungan.village.officer.OfficerSessions;
import id.desa.anjungan.village.request.LetterLookUp;
import id.desa.anjungan.village.request.ServiceDesk;
import id.desa.anjungan.village.resident.ResidentDesk;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// The routes of the office's pages. To be added last: it answers what no other feature knows with a page, too.
public final class OfficePages implements HttpFeature {
    private final Assets assets = Assets.load();
    private final Pages pages;
    private final PageGuard guard;
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
        this.pages = new Pages(office, assets);
        this.door = new Doorkeeper(sessions, cookie, pages);
        this.signIn = new SignInPage(accounts, sessions, cookie, pages, office);
        this.guard = new PageGuard(office, pages);
        this.crest = new CrestPicture(crest);
        this.verify = new VerifyPage(letters, pages, office);
        this.queue = new QueuePage(desk, office, pages);
        this.dossier = new DossierPage(desk, office, pages);
        this.resident = new ResidentPage(residents, office, pages);
        this.slip = new SlipPage(desk, pages);
    }

    @Override
    public void addTo(HttpRouting.Builder routing) {
        routing.get("/aset/{version}/{name}", guard.over(assets::serve));
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
        routing.any(guard.over(this::unknown));
    }

    /// Kiosks and other programs are answered by the server's own problem document.
    private void unknown(ServerRequest request, ServerResponse response) {
        if (request.path().path().startsWith("/village/")
                || request.path().path().startsWith("/fleet/")) {
            response.next();
        } else {
            pages.sorry(response, Sorry.NOT_FOUND);
        }
    }

    private void get(HttpRouting.Builder routing, String path, Handler handler) {
        routing.get(path, guard.over(handler));
    }

    private void post(HttpRouting.Builder routing, String path, Handler handler) {
        routing.post(path, guard.over(handler));
    }
}
