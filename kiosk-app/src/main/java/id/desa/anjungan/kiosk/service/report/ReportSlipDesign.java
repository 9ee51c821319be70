package id.desa.anjungan.kiosk.service.report;

import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.backend.api.fleet.ReadinessReport;
import id.desa.anjungan.backend.api.fleet.ReadinessReport.Check;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.kiosk.paper.SlipFrame;
import id.desa.anjungan.kiosk.phrase.Formats;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.screen.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A readiness report on paper, for the book beside the kiosk: in Indonesian, whoever reads it.
public final class ReportSlipDesign {
    private static final Language PAPER = Language.ID;

    private final Phrases phrases;
    private final SlipFrame frame;
    private final ZoneId zone;

    public ReportSlipDesign(Phrases phrases, ZoneId zone) {
        this.phrases = phrases;
        this.frame = new SlipFrame(phrases);
        this.zone = zone;
    }

    public Receipt design(String kiosk, ReadinessReport report, Optional<VillageInfo> village, boolean demo) {
        var parts = new ArrayList<Receipt.Part>();
        parts.add(SlipFrame.title(phrases.say(PAPER, "service.report")));
        parts.add(SlipFrame.strong(
                phrases.say(PAPER, Assessment.isGood(report) ? "service.slip.good" : "service.slip.bad")));
        parts.add(new Receipt.Feed(1));
        parts.add(pair("service.slip.kiosk", kiosk));
        parts.add(pair("service.slip.time", when(report.made())));
        parts.add(pair("service.slip.version", report.version()));
        if (!report.fingerprint().isEmpty()) {
            parts.add(pair("service.slip.key", report.fingerprint()));
        }
        parts.add(new Receipt.Rule());
        report.checks().forEach(check -> add(parts, check));
        return frame.around(parts, PAPER, village, demo);
    }

    private void add(List<Receipt.Part> parts, Check check) {
        var result = "service.slip." + check.result().name().toLowerCase(java.util.Locale.ROOT);
        parts.add(new Receipt.Pair(name(check.name()), phrases.say(PAPER, result)));
        var detail = new StringBuilder(check.detail());
        if (check.tested() != null) {
            detail.append(detail.isEmpty() ? "" : ", ").append(when(check.tested()));
        }
        if (!detail.isEmpty()) {
            parts.add(new Receipt.Text("  " + detail, Receipt.Align.LEFT, Receipt.Size.NORMAL, false));
        }
    }

    private String name(String check) {
        return phrases.say(PAPER, "service.check." + check.replace('-', '_'));
    }

    private Receipt.Pair pair(String key, String value) {
        return new Receipt.Pair(phrases.say(PAPER, key), value);
    }

    private String when(Instant instant) {
        var at = instant.atZone(zone);
        return Formats.shortDate(PAPER, at) + " " + Formats.clock(PAPER, at);
    }
}
