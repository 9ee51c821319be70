package id.desa.anjungan.kiosk.paper;

import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.kiosk.phrase.Formats;
import id.desa.anjungan.kiosk.phrase.Phrases;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;

/// What a resident takes home in place of the letter that did not come out: what to do, and the same code that opened
/// the letter today. It names the letter and its registration, never a person.
public final class ClaimSlipDesign {
    private final Phrases phrases;
    private final SlipFrame frame;
    private final ZoneId zone;

    public ClaimSlipDesign(Phrases phrases, ZoneId zone) {
        this.phrases = phrases;
        this.frame = new SlipFrame(phrases);
        this.zone = zone;
    }

    public Receipt design(PaperLetter letter, Guest guest, Instant at) {
        var language = guest.language();
        var when = at.atZone(zone);
        var parts = new ArrayList<Receipt.Part>();
        parts.add(SlipFrame.title(phrases.say(language, "claim.title")));
        parts.add(SlipFrame.strong(letter.name().in(language.code())));
        parts.add(new Receipt.Feed(1));
        parts.add(SlipFrame.line(phrases.say(language, "claim.what")));
        parts.add(new Receipt.Feed(1));
        parts.add(new Receipt.Pair(phrases.say(language, "slip.registration"), letter.registration()));
        parts.add(new Receipt.Pair(
                phrases.say(language, "slip.date"),
                Formats.shortDate(language, when) + " " + Formats.clock(language, when)));
        letter.slip().ifPresent(slip -> parts.add(new Receipt.Qr(slip.text())));
        parts.add(SlipFrame.strong(phrases.say(language, "claim.how")));
        parts.add(SlipFrame.line(phrases.say(language, "claim.keep")));
        return frame.around(parts, language, guest.village(), guest.demo());
    }
}
