package id.desa.anjungan.kiosk.service.report;

import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.backend.api.fleet.ReadinessReport.Result;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.kiosk.paper.SlipFrame;
import id.desa.anjungan.kiosk.phrase.Formats;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.screen.Language;
import id.desa.anjungan.kiosk.service.bench.DeviceWords;
import id.desa.anjungan.kiosk.service.burnin.BurnInLog;
import id.desa.anjungan.kiosk.service.network.Quality;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    Receipt design(ReportWriter.Kiosk kiosk, Instant made, Assessment found, Optional<VillageInfo> village) {
        var parts = new ArrayList<Receipt.Part>();
        parts.add(SlipFrame.title(say("service.report")));
        parts.add(SlipFrame.strong(say(verdict(found))));
        parts.add(new Receipt.Feed(1));
        parts.add(pair("service.slip.kiosk", kiosk.id()));
        parts.add(pair("service.slip.time", when(made)));
        parts.add(pair("service.slip.version", kiosk.version()));
        if (!kiosk.fingerprint().isEmpty()) {
            parts.add(pair("service.slip.key", kiosk.fingerprint()));
        }
        parts.add(new Receipt.Rule());
        found.all().forEach(one -> add(parts, one));
        parts.add(new Receipt.Feed(1));
        return frame.around(parts, PAPER, village, kiosk.demo());
    }

    /// Nobody reads “ready to serve” of what nobody has tried.
    private static String verdict(Assessment found) {
        return switch (found.verdict()) {
            case PASSED -> "service.slip.good";
            case NOT_TESTED -> "service.slip.untested";
            case FAILED -> "service.slip.bad";
        };
    }

    private void add(List<Receipt.Part> parts, Examined one) {
        var result = "service.slip." + one.result().name().toLowerCase(Locale.ROOT);
        parts.add(new Receipt.Pair(name(one), say(result)));
        var detail = detail(one);
        if (!detail.isEmpty()) {
            parts.add(new Receipt.Text("- " + detail, Receipt.Align.LEFT, Receipt.Size.NORMAL, false));
        }
    }

    private String name(Examined one) {
        return say("service.check." + one.name().replace('-', '_'));
    }

    private String detail(Examined one) {
        return switch (one) {
            case Examined.Device device -> device.result() == Result.FAILED ? mend(device) : tested(device);
            case Examined.Network line -> line.answered() ? times(line.quality()) : say("service.status.no_answer");
            case Examined.Trial(var log) -> rounds(log);
        };
    }

    private String mend(Examined.Device device) {
        return DeviceWords.mend(device.device().instrument(), device.keywords(), this::say);
    }

    private String tested(Examined.Device device) {
        return device.at()
                .map(instant -> instant.atZone(zone))
                .map(at -> say(
                        "service.slip.tested",
                        "tanggal",
                        Formats.shortDate(PAPER, at),
                        "jam",
                        Formats.clock(PAPER, at)))
                .orElse("");
    }

    private String times(Quality line) {
        return say(
                "service.network.times",
                "n",
                line.answered(),
                "dari",
                line.asked(),
                "cepat",
                line.quickest().toMillis(),
                "biasa",
                line.typical().toMillis());
    }

    private String rounds(BurnInLog log) {
        return say("service.slip.rounds", "n", log.rounds(), "m", log.bad());
    }

    private Receipt.Pair pair(String key, String value) {
        return new Receipt.Pair(say(key), value);
    }

    private String when(Instant instant) {
        var at = instant.atZone(zone);
        return Formats.shortDate(PAPER, at) + " " + Formats.clock(PAPER, at);
    }

    private String say(String key, Object... places) {
        return phrases.say(PAPER, key, places);
    }
}
