package id.desa.anjungan.kiosk.service.burnin;

import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.kiosk.phrase.Formats;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.screen.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;

/// How far a day of trial is, in five lines: paper is not what is tried.
public final class BurnInSlipDesign {
    private static final Language PAPER = Language.ID;

    private final Phrases phrases;
    private final ZoneId zone;

    public BurnInSlipDesign(Phrases phrases, ZoneId zone) {
        this.phrases = phrases;
        this.zone = zone;
    }

    public Receipt design(String kiosk, BurnInLog log, Instant now, Optional<VillageInfo> village, boolean demo) {
        var at = now.atZone(zone);
        var parts = new ArrayList<Receipt.Part>();
        parts.add(strong(phrases.say(PAPER, "service.burnin")));
        parts.add(new Receipt.Pair(kiosk, Formats.shortDate(PAPER, at) + " " + Formats.clock(PAPER, at)));
        parts.add(new Receipt.Pair(
                phrases.say(PAPER, "service.burnin.row.time"),
                log.elapsed(now).toHours() + " / " + log.length().toHours() + " jam"));
        parts.add(new Receipt.Pair(phrases.say(PAPER, "service.burnin.row.rounds"), String.valueOf(log.rounds())));
        parts.add(new Receipt.Pair(phrases.say(PAPER, "service.burnin.row.bad"), String.valueOf(log.bad())));
        village.ifPresent(info -> parts.add(strong(phrases.say(PAPER, "village.name", "desa", info.desa()))));
        if (demo) {
            parts.add(strong(phrases.say(PAPER, "edge.demo")));
        }
        return new Receipt(parts);
    }

    private static Receipt.Text strong(String text) {
        return new Receipt.Text(text, Receipt.Align.CENTER, Receipt.Size.NORMAL, true);
    }
}
