package id.desa.anjungan.village.web;

import id.desa.anjungan.village.officer.OfficerSessions.Session;
import id.desa.anjungan.village.request.Officer;
import id.desa.anjungan.village.request.ServiceDesk;
import id.desa.anjungan.village.request.ServiceDesk.Dossier;
import id.desa.anjungan.village.request.ServiceDesk.Entry;
import id.desa.anjungan.village.request.ServiceDesk.Result;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/permohonan/{id}`: the letter as it will be beside what the register knows, and what can be done with it.
final class DossierPage {
    private final ServiceDesk desk;
    private final Office office;
    private final Pages pages;

    DossierPage(ServiceDesk desk, Office office, Pages pages) {
        this.desk = desk;
        this.office = office;
        this.pages = pages;
    }

    void show(Visit visit) {
        show(visit, Status.OK_200, Notice.of(visit.query("pesan")));
    }

    /// Does what was posted and goes back to the page, so that reloading it does nothing twice.
    void act(Visit visit) {
        var act = Act.of(visit.path("act"));
        if (act.isEmpty()) {
            pages.sorry(visit.response(), Sorry.NOT_FOUND);
            return;
        }
        var result = done(act.get(), visit.officer(), visit.path("id"), visit.form());
        switch (result) {
            case Result.Unknown() -> pages.sorry(visit.response(), Sorry.NOT_FOUND);
            case Result.Failed(var what) -> show(visit, Status.SERVICE_UNAVAILABLE_503, Notice.failed(what));
            default ->
                Pages.goTo(
                        visit.response(),
                        "/permohonan/" + visit.path("id") + "?pesan=" + Notice.keyOf(act.get(), result));
        }
    }

    void pdf(Visit visit) {
        desk.page(visit.officer(), visit.path("id"))
                .ifPresentOrElse(
                        pdf -> visit.response()
                                .header(HeaderNames.CONTENT_TYPE, "application/pdf")
                                .header(HeaderNames.CONTENT_DISPOSITION, "inline; filename=\"surat.pdf\"")
                                .send(pdf.bytes()),
                        () -> pages.sorry(visit.response(), Sorry.NOT_FOUND));
    }

    void picture(Visit visit) {
        desk.page(visit.officer(), visit.path("id"))
                .map(PagePicture::png)
                .ifPresentOrElse(
                        png -> visit.response()
                                .header(HeaderNames.CONTENT_TYPE, "image/png")
                                .send(png),
                        () -> pages.sorry(visit.response(), Sorry.NOT_FOUND));
    }

    private Result done(Act act, Officer who, String id, Form form) {
        return switch (act) {
            case SETUJUI -> desk.approve(who, id);
            case KEMBALIKAN -> desk.giveBack(who, id, Reasons.of(form));
            case TOLAK -> desk.reject(who, id, Reasons.of(form));
            case LENGKAP -> desk.completed(who, id);
            case TANDATANGANI -> signed(who, id, form);
            case SERAHKAN -> desk.handOver(who, id);
            case DITERIMA -> desk.settlePrint(who, id, true);
            case TIDAK_KELUAR -> desk.settlePrint(who, id, false);
            case CABUT -> desk.revoke(who, id, Reasons.of(form));
        };
    }

    private Result signed(Officer who, String id, Form form) {
        var passphrase = form.secret("frasa");
        try {
            return desk.sign(who, id, passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private void show(Visit visit, Status status, Notice notice) {
        desk.dossier(visit.officer(), visit.path("id"))
                .ifPresentOrElse(
                        dossier -> pages.send(visit, status, "dossier", model(visit.session(), dossier, notice)),
                        () -> pages.sorry(visit.response(), Sorry.NOT_FOUND));
    }

    private Map<String, Object> model(Session session, Dossier dossier, Notice notice) {
        var who = session.officer();
        return Map.of(
                "d", DossierView.of(dossier, who, office.waktu(), office.clock().instant()),
                "notice", notice.of(dossier),
                "tab", Tab.of(dossier.entry().status()).key(),
                "berikutnya", next(who, dossier.entry()).map(Entry::id).orElse(""));
    }

    /// The next one of the heap this officer works off.
    private Optional<Entry> next(Officer who, Entry shown) {
        var heap = Tab.of("", who);
        List<Entry> queue = desk.queue(who, Optional.empty());
        return queue.stream()
                .filter(entry -> heap.holds(entry.status()) && !entry.ownHousehold())
                .filter(entry -> !entry.id().equals(shown.id()))
                .findFirst();
    }
}
