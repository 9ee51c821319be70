package id.desa.anjungan.kiosk.service.bench;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.Symbology;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.provisioning.check.TestResult;
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
        if (result.good()) {
            return instrument == Instrument.SCANNER
                    ? scene.say("service.good.scanner", "kata", read(result.note()))
                    : scene.say("service.good." + instrument.key());
        }
        var status = result.note().replaceFirst("^not-printed ", "");
        return status.startsWith("stopped") || status.startsWith("offline")
                ? of(status, scene)
                : scene.say("service.mend." + instrument.key());
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
