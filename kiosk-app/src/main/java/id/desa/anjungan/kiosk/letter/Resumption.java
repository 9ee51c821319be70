package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.FormField;
import id.desa.anjungan.backend.api.JenisSurat;
import id.desa.anjungan.kiosk.draft.KeptDraft;
import java.time.Instant;

/// What a letter begun in an earlier session still answers.
final class Resumption {
    private Resumption() {}

    /// Of the questions that are asked today. How a session names the household means nothing in the next one.
    static Answers answers(JenisSurat jenis, KeptDraft draft) {
        var answers = Answers.NONE;
        for (var field : jenis.fields()) {
            if (field.type() != FormField.Type.FAMILY_MEMBER) {
                answers = answers.with(field.key(), draft.answers().getOrDefault(field.key(), ""));
            }
        }
        return answers;
    }

    /// The question where it was left, or the first before it whose answer does not do.
    static int at(JenisSurat jenis, KeptDraft draft, Answers answers, Instant now) {
        var left = Math.min(draft.at(), jenis.fields().size());
        for (var at = 0; at < left; at++) {
            var field = jenis.fields().get(at);
            if (!Typing.does(field, answers.of(field.key()), now)) {
                return at;
            }
        }
        return left;
    }
}
