package id.desa.anjungan.village.catalogue;

import id.desa.anjungan.backend.api.FormField;
import id.desa.anjungan.village.reply.Refusal;
import id.desa.anjungan.village.reply.Reply;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a form's answers by the catalogue's questions: each trimmed and normalised, none that was not asked, none that
/// paper cannot show. The first one at fault is named.
public final class FormAnswers {
    private static final Pattern MONEY = Pattern.compile("0|[1-9][0-9]{0,11}");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final int EARLIEST_YEAR = 1900;

    private final int thisYear;

    /// @param thisYear in the village
    public FormAnswers(int thisYear) {
        this.thisYear = thisYear;
    }

    /// The answers by field key, empty ones left out.
    public Reply<Map<String, String>> read(LetterKind kind, Map<String, String> raw) {
        var fields = kind.letter().fields();
        var stranger = raw.keySet().stream()
                .filter(key -> fields.stream().noneMatch(field -> field.key().equals(key)))
                .findFirst();
        if (stranger.isPresent()) {
            return new Reply.Refused<>(Refusal.ANSWER_INVALID.problem());
        }
        var answers = new LinkedHashMap<String, String>();
        for (var field : fields) {
            var answer = tidy(raw.getOrDefault(field.key(), ""));
            if (answer.isEmpty() ? field.required() : !fits(field, answer)) {
                return new Reply.Refused<>(Refusal.ANSWER_INVALID.field(field.key()));
            }
            Optional.of(answer).filter(text -> !text.isEmpty()).ifPresent(text -> answers.put(field.key(), text));
        }
        return new Reply.Given<>(Map.copyOf(answers));
    }

    private static String tidy(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFC).strip().replaceAll(" {2,}", " ");
    }

    private boolean fits(FormField field, String answer) {
        return switch (field.type()) {
            case TEXT -> {
                var length = answer.codePointCount(0, answer.length());
                yield length >= field.minLength()
                        && length <= field.maxLength()
                        && answer.codePoints().allMatch(FormAnswers::isPrintable);
            }
            case CHOICE ->
                field.choices().stream().anyMatch(choice -> choice.key().equals(answer));
            case YEAR ->
                YEAR.matcher(answer).matches()
                        && Integer.parseInt(answer) >= EARLIEST_YEAR
                        && Integer.parseInt(answer) <= thisYear;
            case MONEY -> MONEY.matcher(answer).matches();
            case FAMILY_MEMBER -> answer.length() <= field.maxLength();
        };
    }

    /// Latin letters, digits and marks of print: what the letters' fonts have. No control and no direction characters.
    private static boolean isPrintable(int c) {
        var script = Character.UnicodeScript.of(c);
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.OTHER_SYMBOL -> false;
            default ->
                Character.isBmpCodePoint(c)
                        && (script == Character.UnicodeScript.LATIN
                                || script == Character.UnicodeScript.COMMON
                                || script == Character.UnicodeScript.INHERITED);
        };
    }
}
