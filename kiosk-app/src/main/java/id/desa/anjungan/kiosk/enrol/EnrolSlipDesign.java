package id.desa.anjungan.kiosk.enrol;

import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.kiosk.paper.SlipFrame;
import id.desa.anjungan.kiosk.phrase.Formats;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.screen.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;

/// The slip a new kiosk prints: who it is, by what its key is known, how it reaches the village, what works.
public final class EnrolSlipDesign {
    private final Phrases phrases;
    private final SlipFrame frame;
    private final ZoneId zone;

    public EnrolSlipDesign(Phrases phrases, ZoneId zone) {
        this.phrases = phrases;
        this.frame = new SlipFrame(phrases);
        this.zone = zone;
    }

    public Receipt design(EnrolSlip slip, EnrolFacts facts, Language language, Instant at, boolean demo) {
        EnrolWords.Say words = (key, places) -> phrases.say(language, key, places);
        var when = at.atZone(zone);
        var confirmed = slip.network().isPresent();
        var parts = new ArrayList<Receipt.Part>();
        parts.add(SlipFrame.line(words.say("village.name", "desa", slip.village())));
        parts.add(SlipFrame.title(slip.kiosk().label()));
        parts.add(SlipFrame.strong(words.say(confirmed ? "enrol.slip.done" : "enrol.slip.unconfirmed")));
        parts.add(new Receipt.Feed(1));
        parts.add(new Receipt.Pair(words.say("enrol.id"), slip.kiosk().id()));
        parts.add(new Receipt.Pair(
                words.say("slip.date"), Formats.shortDate(language, when) + " " + Formats.clock(language, when)));
        parts.add(new Receipt.Rule());
        parts.add(SlipFrame.line(words.say("enrol.fingerprint")));
        parts.add(SlipFrame.title(slip.fingerprint()));
        parts.add(SlipFrame.line(words.say(confirmed ? "enrol.slip.compare" : "enrol.slip.confirm")));
        parts.add(new Receipt.Rule());
        slip.network()
                .ifPresent(network ->
                        parts.add(new Receipt.Pair(words.say("enrol.network"), EnrolWords.network(network, words))));
        parts.add(works(words, "enrol.part.letters", facts.letters()));
        parts.add(works(words, "enrol.part.slips", facts.slips()));
        parts.add(works(words, "enrol.part.scanner", facts.scanner()));
        return frame.around(parts, language, Optional.empty(), demo);
    }

    private static Receipt.Part works(EnrolWords.Say words, String part, boolean works) {
        return new Receipt.Pair(
                EnrolWords.capital(words.say(part)), words.say(works ? "enrol.ready" : "enrol.not_ready"));
    }
}
