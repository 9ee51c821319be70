package id.desa.anjungan.backend.api;

import java.util.List;

/// One question of a letter's form. The form never asks what the register knows.
///
/// @param minLength,maxLength of the answer in characters, for TEXT
/// @param choices for CHOICE: the answer is the key
/// @param suggestions for TEXT: one tap fills them in
public record FormField(
        String key,
        Type type,
        Words question,
        Words hint,
        boolean required,
        int minLength,
        int maxLength,
        List<Choice> choices,
        List<String> suggestions) {
    public FormField {
        choices = List.copyOf(choices);
        suggestions = List.copyOf(suggestions);
    }

    /// How it is asked. YEAR is four digits; MONEY whole rupiah; FAMILY_MEMBER the `ref` of a member of the own
    /// household.
    public enum Type {
        TEXT,
        CHOICE,
        YEAR,
        MONEY,
        FAMILY_MEMBER
    }

    public record Choice(String key, Words label) {}
}
