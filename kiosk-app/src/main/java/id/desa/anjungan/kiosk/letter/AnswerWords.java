package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.Biodata.FamilyMember;
import id.desa.anjungan.backend.api.FormField;
import id.desa.anjungan.kiosk.phrase.Formats;
import id.desa.anjungan.kiosk.screen.Language;

/// An answer as its giver would read it: the words of a choice, money with points, the name of a relative.
final class AnswerWords {
    private AnswerWords() {}

    static String of(FormField field, Draft draft, Language language) {
        var answer = draft.answers().of(field.key());
        return switch (field.type()) {
            case TEXT, YEAR -> answer;
            case MONEY -> Formats.rupiah(answer);
            case CHOICE ->
                field.choices().stream()
                        .filter(choice -> choice.key().equals(answer))
                        .map(choice -> choice.label().in(language.code()))
                        .findFirst()
                        .orElse(answer);
            case FAMILY_MEMBER ->
                draft.household().stream()
                        .filter(member -> member.ref().equals(answer))
                        .map(FamilyMember::nama)
                        .findFirst()
                        .orElse("");
        };
    }
}
