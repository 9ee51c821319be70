package id.desa.anjungan.kiosk.service.bench;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.Symbology;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.provisioning.check.TestResult;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// From the keywords of a device to a sentence for whoever mends it.
public final class DeviceWords {
    private DeviceWords() {}

    public static String of(String keywords, Scene scene) {
        return of(keywords, key -> scene.say(key));
    }

    /// @param keywords such as `ready media-low` or `offline no-permission`
    /// @param say the phrase of a key, on a screen or on paper
    public static String of(String keywords, UnaryOperator<String> say) {
        var words = keywords.split(" ", -1);
        return switch (words[0]) {
            case "ready" -> words.length > 1 ? reasons(words, say) : say.apply("service.status.ready");
            case "stopped" -> reasons(words, say);
            case "offline" -> cause(words, say);
            case "silent" -> say.apply("service.status.silent");
            case "no-answer" -> say.apply("service.status.no_answer");
            case "not-printed" ->
                words.length > 1
                        ? of(keywords.substring(words[0].length() + 1), say)
                        : say.apply("service.status.not_printed");
            default -> say.apply("service.status.unknown");
        };
    }

    /// What to do about a test that went wrong.
    public static String mend(Instrument instrument, String note, UnaryOperator<String> say) {
        var status = note.replaceFirst("^not-printed ", "");
        return status.startsWith("stopped") || status.startsWith("offline")
                ? of(status, say)
                : say.apply("service.mend." + instrument.key());
    }

    /// What came of a test, with why where that is known.
    static String note(Instrument instrument, TestResult result, Scene scene) {
        if (result.good()) {
            return instrument == Instrument.SCANNER
                    ? scene.say("service.good.scanner", "kata", read(result.note()))
                    : scene.say("service.good." + instrument.key());
        }
        return mend(instrument, result.note(), key -> scene.say(key));
    }

    /// From such as `read qr-code 24` to `QR Code, 24`.
    private static String read(String note) {
        var words = note.split(" ", -1);
        var kind = Arrays.stream(Symbology.values())
                .filter(one -> words.length > 2 && one.keyword().equals(words[1]))
                .map(Symbology::aimName)
                .filter(name -> !name.isEmpty())
                .findFirst();
        return kind.map(name -> name + ", ").orElse("") + words[words.length - 1];
    }

    private static String reasons(String[] words, UnaryOperator<String> say) {
        var said = Arrays.stream(words)
                .skip(1)
                .flatMap(word -> PrinterReason.ofKeyword(word).stream())
                .map(reason -> say.apply("printer." + reason.keyword()))
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? say.apply("printer.other") : said;
    }

    private static String cause(String[] words, UnaryOperator<String> say) {
        return (words.length > 1 ? known(words[1]) : Optional.<OfflineCause>empty())
                .map(cause -> say.apply("service.cause." + cause.name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> say.apply("service.status.unknown"));
    }

    private static Optional<OfflineCause> known(String keyword) {
        return Arrays.stream(OfflineCause.values())
                .filter(cause -> cause.keyword().equals(keyword))
                .findFirst();
    }
}
