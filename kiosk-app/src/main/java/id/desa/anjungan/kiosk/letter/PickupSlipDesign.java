package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.RequestReceived;
import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.kiosk.phrase.Formats;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.village.Visit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// The pickup slip: the second factor in paper. It names the letter and its registration, never a person.
public final class PickupSlipDesign {
    private final Phrases phrases;
    private final ZoneId zone;

    public PickupSlipDesign(Phrases phrases, ZoneId zone) {
        this.phrases = phrases;
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
        var parts = new ArrayList<Receipt.Part>(List.of(new Receipt.Ornament(), new Receipt.Feed(1)));
        visit.village().ifPresent(village -> {
            parts.add(center(phrases.say(language, "village.name", "desa", village.desa()), Receipt.Size.LARGE, true));
            parts.add(center(
                    phrases.say(
                            language,
                            "village.region",
                            "kecamatan",
                            village.kecamatan(),
                            "kabupaten",
                            village.kabupaten()),
                    Receipt.Size.NORMAL,
                    false));
        });
        parts.add(new Receipt.Rule());
        parts.add(center(phrases.say(language, what.title()), Receipt.Size.TALL, true));
        parts.add(center(what.name().in(language.code()), Receipt.Size.NORMAL, true));
        parts.add(new Receipt.Feed(1));
        parts.add(new Receipt.Pair(phrases.say(language, what.label()), what.number()));
        parts.add(new Receipt.Pair(
                phrases.say(language, "slip.date"),
                Formats.shortDate(language, when) + " " + Formats.clock(language, when)));
        parts.add(new Receipt.Qr(what.code()));
        parts.add(center(phrases.say(language, what.words().get(0)), Receipt.Size.NORMAL, true));
        parts.add(center(phrases.say(language, what.words().get(1)), Receipt.Size.NORMAL, false));
        visit.village().ifPresent(village -> {
            parts.add(new Receipt.Rule());
            parts.add(center(
                    phrases.say(language, "staff.hours", "jam", "\n" + oneDayALine(village.officeHours())),
                    Receipt.Size.NORMAL,
                    false));
            if (village.demo()) {
                parts.add(center(phrases.say(language, "edge.demo"), Receipt.Size.NORMAL, true));
            }
        });
        parts.add(new Receipt.Ornament());
        return new Receipt(parts);
    }

    /// `Senin-Kamis 08.00-15.00, Jumat 08.00-11.30` breaks after a time, never within one.
    private static String oneDayALine(String hours) {
        return hours.replaceAll("(?<=\\d), ", "\n");
    }

    private static Receipt.Text center(String text, Receipt.Size size, boolean bold) {
        return new Receipt.Text(text, Receipt.Align.CENTER, size, bold);
    }
}
