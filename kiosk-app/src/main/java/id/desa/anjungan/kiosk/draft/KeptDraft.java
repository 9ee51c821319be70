package id.desa.anjungan.kiosk.draft;

import id.desa.anjungan.backend.api.Words;
import java.util.Map;

/// A letter that was being asked for when its session ended.
///
/// @param jenis code of the letter
/// @param name of the letter, to ask whether it goes on
/// @param answers so far, by field key
/// @param at index of the question that was open; as many as there are questions once all were answered
public record KeptDraft(String jenis, Words name, Map<String, String> answers, int at) {
    public KeptDraft {
        answers = Map.copyOf(answers);
    }

    @Override
    public String toString() {
        return "KeptDraft[" + jenis + "]";
    }
}
