package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Language;
import id.desa.anjungan.kiosk.screen.Settings;
import id.desa.anjungan.kiosk.screen.Theme;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What `./anjungan screens` was asked for. Nothing said means: the three reference sizes, Indonesian, light, text 1.
///
/// @param only part of a screen's name; empty for all
record ScreensOptions(
        List<Canvas> sizes,
        List<Language> languages,
        List<Theme> themes,
        List<Integer> texts,
        Optional<String> only,
        Path out) {
    private static final Pattern SIZE = Pattern.compile("([0-9]{3,4})x([0-9]{3,4})");

    /// A wrong option, in one line.
    static final class Wrong extends RuntimeException {
        Wrong(String line) {
            super(line);
        }
    }

    static ScreensOptions of(List<String> arguments) {
        var reading = new Reading();
        for (var i = 0; i < arguments.size(); i += 2) {
            var option = arguments.get(i);
            if (!Reading.KNOWN.contains(option)) {
                throw new Wrong("unknown option " + option + "; known are " + String.join(" ", Reading.KNOWN));
            }
            if (i + 1 == arguments.size()) {
                throw new Wrong(option + " needs a value");
            }
            reading.take(option, arguments.get(i + 1));
        }
        return reading.options();
    }

    /// Every combination, sizes outermost.
    List<Combination> combinations() {
        var all = new ArrayList<Combination>();
        for (var size : sizes) {
            for (var language : languages) {
                for (var theme : themes) {
                    texts.forEach(text ->
                            all.add(new Combination(size.withTextStep(text), new Settings(language, theme, text))));
                }
            }
        }
        return all;
    }

    record Combination(Canvas canvas, Settings settings) {
        /// Such as `1080x1920/id-light-1`.
        String folder() {
            return canvas.width() + "x" + canvas.height() + "/"
                    + settings.language().code() + "-" + settings.theme().name().toLowerCase(Locale.ROOT) + "-"
                    + canvas.textStep();
        }
    }

    private static final class Reading {
        static final List<String> KNOWN = List.of("--size", "--lang", "--theme", "--text", "--only", "--out");

        private final Set<Canvas> sizes = new LinkedHashSet<>();
        private final Set<Language> languages = new LinkedHashSet<>();
        private final Set<Theme> themes = new LinkedHashSet<>();
        private final Set<Integer> texts = new LinkedHashSet<>();
        private Optional<String> only = Optional.empty();
        private Optional<Path> out = Optional.empty();

        void take(String option, String value) {
            switch (option) {
                case "--size" -> sizes.add(size(value));
                case "--lang" -> languages.add(language(value));
                case "--theme" -> themes.add(theme(value));
                case "--text" -> texts.add(text(value));
                case "--only" -> only = Optional.of(value);
                default -> out = Optional.of(path(value));
            }
        }

        private static Canvas size(String value) {
            var match = SIZE.matcher(value);
            try {
                if (match.matches()) {
                    return new Canvas(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), 1);
                }
            } catch (IllegalArgumentException e) {
                throw new Wrong("--size " + value + " is too small for a screen");
            }
            throw new Wrong("--size " + value + " is not WIDTHxHEIGHT, such as 1080x1920");
        }

        private static Language language(String value) {
            return Arrays.stream(Language.values())
                    .filter(language -> language.code().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new Wrong("--lang " + value + " is none of id, jv, su, en"));
        }

        private static Theme theme(String value) {
            return Arrays.stream(Theme.values())
                    .filter(theme -> theme.name().toLowerCase(Locale.ROOT).equals(value))
                    .findFirst()
                    .orElseThrow(() -> new Wrong("--theme " + value + " is none of light, dark, contrast"));
        }

        private static int text(String value) {
            if (!value.matches("[1-4]")) {
                throw new Wrong("--text " + value + " is not 1, 2, 3 or 4");
            }
            return Integer.parseInt(value);
        }

        private static Path path(String value) {
            try {
                return Path.of(value);
            } catch (InvalidPathException e) {
                throw new Wrong("--out " + value + " is no path");
            }
        }

        ScreensOptions options() {
            return new ScreensOptions(
                    orElse(sizes, List.of(Canvas.PORTRAIT, Canvas.LANDSCAPE, Canvas.SMALL)),
                    orElse(languages, List.of(Language.ID)),
                    orElse(themes, List.of(Theme.LIGHT)),
                    orElse(texts, List.of(1)),
                    only,
                    out.orElseThrow(() -> new Wrong("--out DIR is missing")));
        }

        private static <T> List<T> orElse(Set<T> asked, List<T> otherwise) {
            return asked.isEmpty() ? otherwise : List.copyOf(asked);
        }
    }
}
