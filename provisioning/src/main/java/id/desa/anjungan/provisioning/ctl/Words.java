package id.desa.anjungan.provisioning.ctl;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// The sentences of anjunganctl, by key: Indonesian for the technician, English where asked for. A key without a
/// sentence is shown as it is.
public final class Words {
    private static final String ID = "id";

    private final Properties sentences;
    private final Locale locale;

    private Words(Properties sentences, Locale locale) {
        this.sentences = sentences;
        this.locale = locale;
    }

    /// @param language `id` or `en`; anything else is read as Indonesian
    public static Words in(String language) {
        var known = language.equals("en") ? "en" : ID;
        var sentences = new Properties();
        try (var file = Words.class.getResourceAsStream("words_" + known + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("no sentences in " + known);
            }
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Words(sentences, Locale.forLanguageTag(known));
    }

    /// @param arguments for `{0}`, `{1}`... in the sentence
    public String say(String key, Object... arguments) {
        return find(key, arguments).orElse(key);
    }

    public Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(sentences.getProperty(key))
                .map(sentence -> new MessageFormat(sentence.replace("'", "''"), locale).format(arguments));
    }

    Properties all() {
        return sentences;
    }
}
