package id.desa.anjungan.village.web;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.village.request.Officer.Role;
import id.desa.anjungan.village.resident.ResidentDesk;
import id.desa.anjungan.village.resident.ResidentDesk.Result;
import io.helidon.http.Status;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// `/warga`: a resident's account, found by NIK. The NIK travels in posted forms only, never in an address, so each
/// POST answers with the page itself.
final class ResidentPage {
    private final ResidentDesk desk;
    private final Office office;
    private final Pages pages;

    ResidentPage(ResidentDesk desk, Office office, Pages pages) {
        this.desk = desk;
        this.office = office;
        this.pages = pages;
    }

    void show(Visit visit) {
        forPetugas(visit, () -> send(visit, Status.OK_200, Optional.empty(), Notice.NONE));
    }

    void find(Visit visit) {
        withNik(visit, nik -> show(visit, nik, Notice.NONE));
    }

    void unlock(Visit visit) {
        withNik(visit, nik -> answer(visit, nik, desk.unlock(visit.officer(), nik, KtpTick.given(visit.form()))));
    }

    void newPin(Visit visit) {
        withNik(visit, nik -> answer(visit, nik, desk.newPin(visit.officer(), nik, KtpTick.given(visit.form()))));
    }

    private void answer(Visit visit, Nik nik, Result result) {
        switch (result) {
            case Result.PinMade(var pin, var owner) ->
                pages.send(visit, Status.OK_200, "pin", Map.of("nama", owner.nama(), "pin", pin.digits()));
            case Result.Done() ->
                show(visit, nik, Notice.well("Kunci dibuka. Warga dapat masuk lagi dengan PIN yang lama."));
            case Result.KtpNotSeen() -> show(visit, nik, Notice.attention(Notice.KTP_SENTENCE));
            case Result.OwnHousehold() -> show(visit, nik, Notice.attention(ResidentView.OWN));
            case Result.NotServed() -> show(visit, nik, Notice.NONE);
            case Result.Unknown() -> show(visit, nik, Notice.NONE);
            case Result.WrongRole() -> pages.sorry(visit.response(), Sorry.FORBIDDEN);
        }
    }

    private void show(Visit visit, Nik nik, Notice notice) {
        var view = desk.find(visit.officer(), nik)
                .map(found ->
                        ResidentView.of(found, office.waktu(), office.clock().instant()));
        if (view.isPresent()) {
            send(visit, Status.OK_200, view, notice);
        } else {
            send(visit, Status.NOT_FOUND_404, view, Notice.attention("NIK ini tidak ada dalam register desa."));
        }
    }

    private void withNik(Visit visit, Consumer<Nik> act) {
        forPetugas(visit, () -> {
            if (Nik.read(visit.form().text("nik")) instanceof Nik.Reading.Valid(var nik)) {
                act.accept(nik);
            } else {
                var notice = Notice.attention("Itu bukan NIK. NIK terdiri atas 16 angka; silakan periksa lagi.");
                send(visit, Status.BAD_REQUEST_400, Optional.empty(), notice);
            }
        });
    }

    private void forPetugas(Visit visit, Runnable then) {
        if (visit.officer().role() == Role.PETUGAS) {
            then.run();
        } else {
            pages.sorry(visit.response(), Sorry.FORBIDDEN);
        }
    }

    private void send(Visit visit, Status status, Optional<ResidentView> view, Notice notice) {
        pages.send(
                visit,
                status,
                "warga",
                Map.of("ada", view.isPresent(), "w", view.orElse(ResidentView.NOBODY), "notice", notice));
    }
}
