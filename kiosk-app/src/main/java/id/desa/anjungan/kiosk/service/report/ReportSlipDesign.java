package id.desa.anjungan.kiosk.service.report;

import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.backend.api.fleet.ReadinessReport;
import id.desa.anjungan.backend.api.fleet.ReadinessReport.Check;
import id.desa.anjungan.backend.api.fleet.ReadinessReport.Result;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.kiosk.paper.SlipFrame;
import id.desa.anjungan.kiosk.phrase.Formats;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.screen.Language;
import id.desa.anjungan.kiosk.service.bench.DeviceWords;
import id.desa.anjungan.kiosk.service.bench.Instrument;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A readiness report on paper, for the book beside the kiosk: in Indonesian, whoever reads it.
public final class ReportSlipDesign {
    private static final Language PAPER = Language.ID;
    /// As [Assessment] writes them for the village.
    private static final Pattern ROUNDS = Pattern.compile("(\\d+) rounds, (\\d+) failures");
    private static final Pattern TIMES = Pattern.compile("(\\d+)/(\\d+) (\\d+)-(\\d+) ms");

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
        parts.add(SlipFrame.strong(phrases.say(PAPER, verdict(report))));
        parts.add(new Receipt.Feed(1));
        parts.add(pair("service.slip.kiosk", kiosk));
        parts.add(pair("service.slip.time", when(report.made())));
        parts.add(pair("service.slip.version", report.version()));
        if (!report.fingerprint().isEmpty()) {
            parts.add(pair("service.slip.key", report.fingerprint()));
        }
        parts.add(new Receipt.Rule());
        report.checks().forEach(check -> add(parts, check));
        parts.add(new Receipt.Feed(1));
        return frame.around(parts, PAPER, village, demo);
    }

    /// Nobody reads “ready to serve” of what nobody has tried.
    private static String verdict(ReadinessReport report) {
        return switch (Assessment.of(report)) {
            case PASSED -> "service.slip.good";
            case NOT_TESTED -> "service.slip.untested";
            case FAILED -> "service.slip.bad";
        };
    }

    private void add(List<Receipt.Part> parts, Check check) {
        var result = "service.slip." + check.result().name().toLowerCase(Locale.ROOT);
        parts.add(new Receipt.Pair(name(check.name()), phrases.say(PAPER, result)));
        var detail = detail(check);
        if (!detail.isEmpty()) {
            parts.add(new Receipt.Text("- " + detail, Receipt.Align.LEFT, Receipt.Size.NORMAL, false));
        }
    }

    /// When it was tested, where it is well; else what to do. The village is told the keywords.
    private String detail(Check check) {
        var instrument = Arrays.stream(Instrument.values())
                .filter(one -> one.device().equals(check.name()))
                .findFirst();
        if (check.result() == Result.FAILED && instrument.isPresent()) {
            return DeviceWords.mend(instrument.get(), check.detail(), key -> phrases.say(PAPER, key));
        }
        if (instrument.isPresent()) {
            return Optional.ofNullable(check.tested()).map(this::tested).orElse("");
        }
        return check.detail().equals("no-answer") ? phrases.say(PAPER, "service.status.no_answer") : numbers(check);
    }

    private String numbers(Check check) {
        var rounds = ROUNDS.matcher(check.detail());
        if (rounds.matches()) {
            return phrases.say(PAPER, "service.slip.rounds", "n", rounds.group(1), "m", rounds.group(2));
        }
        var times = TIMES.matcher(check.detail());
        return times.matches()
                ? phrases.say(
                        PAPER,
                        "service.network.times",
                        "n",
                        times.group(1),
                        "dari",
                        times.group(2),
                        "cepat",
                        times.group(3),
                        "biasa",
                        times.group(4))
                : check.detail();
    }

    private String tested(Instant instant) {
        var at = instant.atZone(zone);
        return phrases.say(
                PAPER, "service.slip.tested", "tanggal", Formats.shortDate(PAPER, at), "jam", Formats.clock(PAPER, at));
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
