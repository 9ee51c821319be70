package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.RequestReceived;
import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.kiosk.paper.SlipFrame;
import id.desa.anjungan.kiosk.phrase.Formats;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.village.Visit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// The pickup slip: the second factor in paper. It names the letter and its registration, never a person.
public final class PickupSlipDesign {
    private final Phrases phrases;
    private final SlipFrame frame;
    private final ZoneId zone;

    public PickupSlipDesign(Phrases phrases, ZoneId zone) {
        this.phrases = phrases;
        this.frame = new SlipFrame(phrases);
        this.zone = zone;
    }

    public Receipt design(RequestReceived received, Visit visit, Instant at) {
        var request = received.request();
        var what = new What(
                "slip.title",
                request.name(),
                "slip.registration",
                request.registration(),
                received.slip(),
                List.of("slip.how", "slip.keep"));
        return design(what, visit, at);
    }

    /// Of a request that is kept here: it must not look like one the village has.
    public Receipt design(LateReceipt receipt, Visit visit) {
        var what = new What(
                "late.slip_title",
                receipt.name(),
                "late.number",
                receipt.number(),
                receipt.slip(),
                List.of("late.slip_not_sent", receipt.checked() ? "slip.how" : "late.slip_identity"));
        return design(what, visit, receipt.takenAt());
    }

    /// @param title,label,words keys of phrases; the first of the words stands out
    private record What(String title, Words name, String label, String number, String code, List<String> words) {}

    private Receipt design(What what, Visit visit, Instant at) {
        var language = visit.language();
        var when = at.atZone(zone);
        var demo = visit.village().filter(VillageInfo::demo).isPresent();
        return frame.around(
                List.of(
                        SlipFrame.title(phrases.say(language, what.title())),
                        SlipFrame.strong(what.name().in(language.code())),
                        new Receipt.Feed(1),
                        new Receipt.Pair(phrases.say(language, what.label()), what.number()),
                        new Receipt.Pair(
                                phrases.say(language, "slip.date"),
                                Formats.shortDate(language, when) + " " + Formats.clock(language, when)),
                        new Receipt.Qr(what.code()),
                        SlipFrame.strong(phrases.say(language, what.words().get(0))),
                        SlipFrame.line(phrases.say(language, what.words().get(1)))),
                language,
                visit.village(),
                demo);
    }
}
