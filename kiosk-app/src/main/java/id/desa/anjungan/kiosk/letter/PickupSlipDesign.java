package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.RequestReceived;
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
        var language = visit.language();
        var request = received.request();
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
        parts.add(center(phrases.say(language, "slip.title"), Receipt.Size.TALL, true));
        parts.add(center(request.name().in(language.code()), Receipt.Size.NORMAL, true));
        parts.add(new Receipt.Feed(1));
        parts.add(new Receipt.Pair(phrases.say(language, "slip.registration"), request.registration()));
        parts.add(new Receipt.Pair(
                phrases.say(language, "slip.date"),
                Formats.shortDate(language, when) + " " + Formats.clock(language, when)));
        parts.add(new Receipt.Qr(received.slip()));
        parts.add(center(phrases.say(language, "slip.how"), Receipt.Size.NORMAL, true));
        parts.add(center(phrases.say(language, "slip.keep"), Receipt.Size.NORMAL, false));
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
