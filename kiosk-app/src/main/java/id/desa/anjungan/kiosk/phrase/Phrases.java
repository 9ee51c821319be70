package id.desa.anjungan.kiosk.phrase;

import id.desa.anjungan.kiosk.screen.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// All the kiosk's own words, by key. Indonesian and English are complete; Javanese and Sundanese hold what a phrase
/// is known for and borrow the rest from Indonesian.
///
/// Texts hold named places, `{n}`. The same names stand in every language.
public final class Phrases {
    private final Map<Language, Map<String, String>> texts;

    private Phrases(Map<Language, Map<String, String>> texts) {
        this.texts = texts;
    }

    /// Reads the bundles that come with the kiosk.
    public static Phrases load() {
        var texts = new EnumMap<Language, Map<String, String>>(Language.class);
        for (var language : Language.values()) {
            texts.put(language, read("messages_" + language.code() + ".properties"));
        }
        return new Phrases(texts);
    }

    private static Map<String, String> read(String file) {
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no bundle " + file);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var read = new HashMap<String, String>();
            properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
            return Map.copyOf(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text of a key.
    ///
    /// @param places name, value, name, value ...
    public String say(Language language, String key, Object... places) {
        var text = raw(language, key);
        for (var i = 0; i + 1 < places.length; i += 2) {
            text = text.replace("{" + places[i] + "}", String.valueOf(places[i + 1]));
        }
        return text;
    }

    /// The text for a number of things: `key.one` where the language has it and the number is 1.
    public String count(Language language, String key, int n) {
        var own = texts.getOrDefault(language, Map.of());
        return say(language, n == 1 && own.containsKey(key + ".one") ? key + ".one" : key, "n", n);
    }

    public Set<String> keys(Language language) {
        return new TreeSet<>(texts.getOrDefault(language, Map.of()).keySet());
    }

    private String raw(Language language, String key) {
        var own = texts.getOrDefault(language, Map.of()).get(key);
        var text = own != null ? own : texts.getOrDefault(Language.ID, Map.of()).get(key);
        if (text == null) {
            throw new IllegalArgumentException("no phrase " + key);
        }
        return text;
    }
}
