package id.desa.anjungan.village.catalogue;

import id.desa.anjungan.backend.api.FormField;
import id.desa.anjungan.backend.api.JenisSurat;
import id.desa.anjungan.village.register.Penduduk;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A kind of letter as this village issues it.
///
/// @param letter what the kiosk is told
/// @param kode classification code in its number, such as `500.2.2.4`; it differs between kabupaten
/// @param valid how long it is good
public record LetterKind(JenisSurat letter, String kode, Period valid, Rules rules) {
    /// What the register must say of whom the letter is about.
    ///
    /// @param statusKawin any of these; empty: any at all
    public record Rules(List<String> statusKawin, boolean wniOnly) {
        public Rules {
            statusKawin = List.copyOf(statusKawin);
        }

        boolean allow(Penduduk p) {
            return p.statusDasar() == Penduduk.StatusDasar.HIDUP
                    && (statusKawin.isEmpty() || statusKawin.contains(p.statusKawin()))
                    && (!wniOnly || p.kewarganegaraan().equals("WNI"));
        }
    }

    public String code() {
        return letter.code();
    }

    public boolean isFor(Penduduk p) {
        return rules.allow(p);
    }

    /// Last day of validity.
    public LocalDate validUntil(LocalDate date) {
        return date.plus(valid);
    }

    /// The key of the question that picks a member of the household, where there is one.
    public Optional<String> memberField() {
        return letter.fields().stream()
                .filter(field -> field.type() == FormField.Type.FAMILY_MEMBER)
                .map(FormField::key)
                .findFirst();
    }

    /// The answers as an officer reads them: question and value, in the order of the form.
    public List<Map.Entry<String, String>> readable(Map<String, String> answers) {
        return letter.fields().stream()
                .filter(field -> answers.containsKey(field.key()))
                .map(field -> Map.entry(field.question().id(), readable(field, answers.getOrDefault(field.key(), ""))))
                .toList();
    }

    private static String readable(FormField field, String value) {
        return switch (field.type()) {
            case CHOICE ->
                field.choices().stream()
                        .filter(choice -> choice.key().equals(value))
                        .map(choice -> choice.label().id())
                        .findFirst()
                        .orElse(value);
            case MONEY -> "Rp " + value.replaceAll("\\B(?=(\\d{3})+$)", ".");
            case TEXT, YEAR, FAMILY_MEMBER -> value;
        };
    }
}
