package id.desa.anjungan.village.letter;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Filters of our templates: `rupiah` (digits to an amount with words), `kalimat` (a phrase inside a sentence), `judul`
/// (capitals to title case).
final class LetterFilters extends AbstractExtension {
    @Override
    public Map<String, Filter> getFilters() {
        return Map.of(
                "rupiah", new OfText(LetterFilters::rupiah),
                "kalimat", new OfText(Ejaan::phrase),
                "judul", new OfText(Ejaan::title));
    }

    /// What is not a whole amount stands as it was typed.
    private static String rupiah(String text) {
        return text.matches("\\d{1,15}") ? Terbilang.rupiah(Long.parseLong(text)) : text;
    }

    private record OfText(UnaryOperator<String> rule) implements Filter {
        @Override
        public Object apply(
                Object input,
                Map<String, Object> args,
                PebbleTemplate self,
                EvaluationContext context,
                int lineNumber) {
            return rule.apply(String.valueOf(input));
        }

        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }
    }
}
