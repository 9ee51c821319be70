package id.desa.anjungan.village.web;

import id.desa.anjungan.village.letter.QrOutline;
import id.desa.anjungan.village.request.ServiceDesk;
import id.desa.anjungan.village.request.ServiceDesk.Result;
import io.helidon.http.Status;
import java.util.Map;

/// `/permohonan/{id}/slip`: a new slip for who lost theirs. Only the answer to the POST shows its QR: a page that could
/// be opened again would be a second factor left lying about.
final class SlipPage {
    private final ServiceDesk desk;
    private final Pages pages;

    SlipPage(ServiceDesk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    void make(Visit visit) {
        var id = visit.path("id");
        var result = desk.newSlip(visit.officer(), id, KtpTick.given(visit.form()));
        switch (result) {
            case Result.SlipMade(var entry, var slip) ->
                pages.send(
                        visit,
                        Status.OK_200,
                        "slip",
                        Map.of(
                                "id", entry.id(),
                                "jenis", entry.jenisName(),
                                "registration", entry.registration(),
                                "qr", Qr.of(slip)));
            case Result.Unknown() -> pages.sorry(visit.response(), Sorry.NOT_FOUND);
            default ->
                Pages.goTo(visit.response(), "/permohonan/" + id + "?pesan=" + Notice.keyOf(Act.SERAHKAN, result));
        }
    }

    /// @param side with the quiet zone, in modules
    public record Qr(int side, String path) {
        static Qr of(String text) {
            var outline = QrOutline.of(text);
            return new Qr(outline.modules(), outline.svgPath());
        }

        @Override
        public String toString() {
            return "Qr[masked]";
        }
    }
}
