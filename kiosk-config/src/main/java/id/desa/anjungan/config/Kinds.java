package id.desa.anjungan.config;

import id.desa.anjungan.config.Kind.Result.Good;
import id.desa.anjungan.config.Kind.Result.Wrong;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tomlj.TomlArray;

/// The kinds of value there are. Each says in one sentence what to write.
final class Kinds {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})(ms|s|m|h|d)");
    private static final String NAME_SHAPE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final String TIME_SHAPE = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
    private static final String CARD_EXAMPLE = "00112233445566ff.00112233445566778899aabbccddeeff00112233";
    private static final Pattern SIZE = Pattern.compile("([0-9]{3,5})x([0-9]{3,5})");

    static final Kind<Boolean> YES_NO = new Kind<>(
            "true or false",
            "write true or false without quotes",
            true,
            "\"type\": \"boolean\"",
            raw -> raw instanceof Boolean yes ? new Good<>(yes) : new Wrong<>("is not true or false"));

    static final Kind<String> NAME = text(
            "name",
            "write letters, digits, dots and dashes, such as \"tirtawening-1\"",
            "tirtawening-1",
            pattern(NAME_SHAPE),
            text -> text.matches(NAME_SHAPE) ? new Good<>(text) : new Wrong<>("is not a name"));

    static final Kind<URI> WEB_ADDRESS = text(
            "web address",
            "write an address such as \"https://layanan.tirtawening.desa.id\"",
            "https://layanan.tirtawening.desa.id",
            Kinds::webAddress);

    static final Kind<Path> FILE = text(
            "file",
            "write a path such as \"/etc/anjungan/kiosk-key.json\"",
            "/etc/anjungan/kiosk-key.json",
            Kinds::path);

    static final Kind<Path> DIRECTORY =
            text("directory", "write an absolute path such as \"/var/lib/anjungan\"", "/var/lib/anjungan", text -> {
                var read = path(text);
                return read instanceof Good<Path>(var path) && !path.isAbsolute()
                        ? new Wrong<>("is not an absolute path")
                        : read;
            });

    static final Kind<ScreenSize> SCREEN_SIZE = text(
            "width x height in pixels",
            "write width and height in pixels, such as \"1080x1920\"",
            "1080x1920",
            pattern(SIZE.pattern()),
            text -> {
                var size = SIZE.matcher(text);
                return size.matches()
                        ? new Good<>(new ScreenSize(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2))))
                        : new Wrong<>("is not a screen size");
            });

    static final Kind<Rotation> ROTATION = new Kind<>(
            "0, 90, 180 or 270",
            "write 0, 90, 180 or 270 without quotes",
            0L,
            "\"enum\": [0, 90, 180, 270]",
            raw -> raw instanceof Long degrees
                    ? Rotation.of(degrees)
                            .<Kind.Result<Rotation>>map(Good::new)
                            .orElseGet(() -> new Wrong<>("is not a rotation"))
                    : new Wrong<>("is not a number"));

    static final Kind<TouchMatrix> TOUCH_MATRIX = text(
            "six numbers of libinput",
            "write six numbers such as \"1 0 0 0 1 0\", or let service mode measure them",
            "1 0 0 0 1 0",
            text -> TouchMatrix.read(text)
                    .<Kind.Result<TouchMatrix>>map(Good::new)
                    .orElseGet(() -> new Wrong<>("is not a touch matrix by which every spot can be reached")));

    static final Kind<LocalTime> TIME_OF_DAY = text(
            "time of day",
            "write hours and minutes such as \"21:30\"",
            "21:30",
            pattern(TIME_SHAPE),
            text -> text.matches(TIME_SHAPE) ? new Good<>(LocalTime.parse(text)) : new Wrong<>("is not a time of day"));

    /// A JWK with nothing private in it. It is read by who uses it; here only its shape is looked at.
    static final Kind<String> PUBLIC_KEY = text(
            "public key (JWK)",
            "write the public JWK that the key's maker printed, such as '{\"kty\":\"EC\", ...}'",
            "{\"kty\":\"EC\"}",
            text -> text.strip().startsWith("{")
                            && text.contains("\"kty\"")
                            && text.strip().endsWith("}")
                    ? new Good<>(text)
                    : new Wrong<>("is not a public key"));

    /// What a card is called without its number: `salt.hash`.
    static final Kind<List<String>> CARDS = new Kind<>(
            "up to " + ServiceSettings.MOST_CARDS + " fingerprints of cards",
            "write up to " + ServiceSettings.MOST_CARDS + " of what `anjunganctl card-fingerprint` prints, such as [\""
                    + CARD_EXAMPLE + "\"]",
            List.of(),
            "\"type\": \"array\", \"maxItems\": " + ServiceSettings.MOST_CARDS + ", \"items\": {\"type\": \"string\""
                    + pattern(ServiceSettings.CARD_SHAPE) + "}",
            Kinds::cards);

    private Kinds() {}

    private static Kind.Result<List<String>> cards(Object raw) {
        var written = raw instanceof TomlArray array ? array.toList() : raw;
        if (!(written instanceof List<?> list)) {
            return new Wrong<>("is not a list");
        }
        var cards = list.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(ServiceSettings::isCard)
                .toList();
        if (cards.size() != list.size()) {
            return new Wrong<>("holds what is no card's fingerprint");
        }
        return cards.size() > ServiceSettings.MOST_CARDS ? new Wrong<>("holds too many") : new Good<>(cards);
    }

    private static String pattern(String shape) {
        return ", \"pattern\": " + TomlText.quoted("^" + shape + "$");
    }

    static Kind<Duration> duration(String least, String most) {
        var from = Kinds.<Duration>orThrow(readDuration(least));
        var to = Kinds.<Duration>orThrow(readDuration(most));
        return text(
                "time, " + least + " to " + most,
                "write a time from " + least + " to " + most + " such as \"" + least + "\" (ms, s, m, h, d)",
                least,
                pattern(DURATION.pattern()),
                text -> {
                    var read = readDuration(text);
                    return read instanceof Good<Duration>(var time)
                                    && (time.compareTo(from) < 0 || time.compareTo(to) > 0)
                            ? new Wrong<>("is out of range")
                            : read;
                });
    }

    static Kind<Integer> number(int least, int most) {
        return new Kind<>(
                "number, " + least + " to " + most,
                "write a number from " + least + " to " + most + " without quotes",
                (long) least,
                "\"type\": \"integer\", \"minimum\": " + least + ", \"maximum\": " + most,
                raw -> raw instanceof Long number
                        ? number >= least && number <= most
                                ? new Good<>(Math.toIntExact(number))
                                : new Wrong<>("is out of range")
                        : new Wrong<>("is not a number"));
    }

    static Kind<String> choice(String... words) {
        var known = List.of(words);
        return text(
                quoted(known, " or "),
                "write " + quoted(known, " or "),
                words[0],
                ", \"enum\": [" + quoted(known, ", ") + "]",
                text -> known.contains(text) ? new Good<>(text) : new Wrong<>("is not one of them"));
    }

    /// The name of a device: a URI with one of these schemes.
    static Kind<URI> device(String example, String... schemes) {
        return text(
                "device URI, `" + String.join(":` `", schemes) + ":`",
                "write such as \"" + example + "\"",
                example,
                pattern("(" + String.join("|", schemes).replace("+", "\\+") + "):.+"),
                text -> {
                    try {
                        var uri = new URI(text);
                        if (uri.getScheme() == null) {
                            return new Wrong<>("has no scheme");
                        }
                        return List.of(schemes).contains(uri.getScheme())
                                ? new Good<>(uri)
                                : new Wrong<>("has a scheme this device does not know");
                    } catch (URISyntaxException notOne) {
                        return new Wrong<>("is not a URI");
                    }
                });
    }

    private static Kind.Result<URI> webAddress(String text) {
        try {
            var uri = new URI(text);
            if (uri.getHost() == null || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return new Wrong<>("is not a web address");
            }
            if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
                return new Wrong<>("holds more than a host and a path");
            }
            return "http".equals(uri.getScheme()) && !LOOPBACK.contains(uri.getHost())
                    ? new Wrong<>("is http:// to another machine, which anybody on the way can read")
                    : new Good<>(uri);
        } catch (URISyntaxException notOne) {
            return new Wrong<>("is not a web address");
        }
    }

    private static Kind.Result<Path> path(String text) {
        try {
            return text.isBlank() ? new Wrong<>("is empty") : new Good<>(Path.of(text));
        } catch (InvalidPathException notOne) {
            return new Wrong<>("is not a path");
        }
    }

    private static Kind.Result<Duration> readDuration(String text) {
        var time = DURATION.matcher(text);
        if (!time.matches()) {
            return new Wrong<>("is not a time");
        }
        var amount = Long.parseLong(time.group(1));
        return new Good<>(
                switch (time.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    case "h" -> Duration.ofHours(amount);
                    default -> Duration.ofDays(amount);
                });
    }

    private static <T> T orThrow(Kind.Result<T> result) {
        return switch (result) {
            case Good<T>(var value) -> value;
            case Wrong<T>(var what) -> throw new IllegalArgumentException(what);
        };
    }

    private static <T> Kind<T> text(
            String name, String write, String example, Function<String, Kind.Result<T>> reader) {
        return text(name, write, example, "", reader);
    }

    /// @param more what JSON Schema can say besides that it is a text; empty or beginning with a comma
    private static <T> Kind<T> text(
            String name, String write, String example, String more, Function<String, Kind.Result<T>> reader) {
        return new Kind<>(
                name,
                write,
                example,
                "\"type\": \"string\"" + more,
                raw -> raw instanceof String text ? reader.apply(text) : new Wrong<>("is not a text in quotes"));
    }

    private static String quoted(List<String> words, String between) {
        return "\"" + String.join("\"" + between + "\"", words) + "\"";
    }
}
