package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.Biodata.FamilyMember;
import id.desa.anjungan.backend.api.FormField;
import id.desa.anjungan.backend.api.JenisSurat;
import id.desa.anjungan.backend.api.NewRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/// A letter being asked for.
///
/// @param choosing the list it was chosen from, to go back to
/// @param household for questions about a member of it; empty where none is asked
public record Draft(LetterState.Choosing choosing, JenisSurat jenis, Answers answers, List<FamilyMember> household) {
    public Draft {
        household = List.copyOf(household);
    }

    public Draft with(Answers now) {
        return new Draft(choosing, jenis, now, household);
    }

    FormField field(int at) {
        return jenis.fields().get(at);
    }

    NewRequest request() {
        return new NewRequest(jenis.code(), answers.byKey());
    }

    /// One and the same for the same letter with the same answers in one session, so that sending again after a lost
    /// answer asks for nothing twice.
    UUID idempotencyKey(UUID session) {
        var content = session + "/" + jenis.code() + "/" + new TreeMap<>(answers.byKey());
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Draft[" + jenis.code() + "]";
    }
}
