package id.desa.anjungan.device.sound;

import id.desa.anjungan.device.file.DeviceUnusable;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// `espeak-ng`. The sentence goes in by its standard input, and nowhere else.
final class Voice {
    /// Words a minute. Its usual 175 is too fast for somebody who listens for the first time.
    private static final int PACE = 135;
    /// Some two minutes of speech; a sentence on a screen has 10 seconds.
    static final int MOST_CHARACTERS = 2_000;
    /// Five minutes of 22,050 samples a second.
    static final int MOST_BYTES = 13_230_000;

    private final AlsaSettings settings;

    Voice(AlsaSettings settings) {
        this.settings = settings;
    }

    void probe() throws DeviceUnusable {
        Tool.start(List.of(settings.voice(), "--version"), settings.environment(), settings.limit())
                .end();
    }

    /// It has no Javanese and no Sundanese: both are read as Indonesian, whose letters sound much the same.
    Tool start(String language) throws DeviceUnusable {
        var command = List.of(
                settings.voice(),
                "-b",
                "1",
                "-v",
                language.equals("en") ? "en" : "id",
                "-s",
                Integer.toString(PACE),
                "--stdin",
                "--stdout");
        return Tool.start(command, settings.environment(), settings.limit());
    }

    static byte[] words(String sentence) {
        return sentence.substring(0, Math.min(sentence.length(), MOST_CHARACTERS))
                .getBytes(StandardCharsets.UTF_8);
    }
}
