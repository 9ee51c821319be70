package id.desa.anjungan.kiosk.service.bench;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.service.bench.TestResult.Outcome;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// From the keywords of a device to a sentence for whoever mends it.
public final class DeviceWords {
    private DeviceWords() {}

    /// @param keywords such as `ready media-low` or `offline no-permission`
    public static String of(String keywords, Scene scene) {
        var words = keywords.split(" ", -1);
        return switch (words[0]) {
            case "ready" -> words.length > 1 ? reasons(words, scene) : scene.say("service.status.ready");
            case "stopped" -> reasons(words, scene);
            case "offline" -> cause(words, scene);
            case "silent" -> scene.say("service.status.silent");
            default -> scene.say("service.status.unknown");
        };
    }

    /// What came of a test, with why where that is known.
    static String note(Instrument instrument, TestResult result, Scene scene) {
        if (result.outcome() == Outcome.GOOD) {
            return scene.say("service.good." + instrument.key(), "kata", told(result.note()));
        }
        var status = result.note().startsWith("stopped") || result.note().startsWith("offline");
        return status ? of(result.note(), scene) : scene.say("service.mend." + instrument.key());
    }

    private static String told(String note) {
        return note.replaceFirst(" (\\d+)$", ", $1");
    }

    private static String reasons(String[] words, Scene scene) {
        var said = Arrays.stream(words)
                .skip(1)
                .flatMap(word -> PrinterReason.ofKeyword(word).stream())
                .map(reason -> scene.say("printer." + reason.keyword()))
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? scene.say("printer.other") : said;
    }

    private static String cause(String[] words, Scene scene) {
        return (words.length > 1 ? known(words[1]) : Optional.<OfflineCause>empty())
                .map(cause -> scene.say("service.cause." + cause.name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> scene.say("service.status.unknown"));
    }

    private static Optional<OfflineCause> known(String keyword) {
        return Arrays.stream(OfflineCause.values())
                .filter(cause -> cause.keyword().equals(keyword))
                .findFirst();
    }
}
