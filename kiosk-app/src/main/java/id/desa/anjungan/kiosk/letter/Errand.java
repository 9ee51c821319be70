package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.JenisSurat;
import id.desa.anjungan.kiosk.draft.KeptDraft;
import id.desa.anjungan.kiosk.screen.Part.Picture;
import java.util.Optional;

/// What the village is asked for while the resident waits; holds what it takes to ask again.
public sealed interface Errand {
    record LoadCatalogue() implements Errand {}

    /// For a letter that asks for a member of the household.
    ///
    /// @param draft begun in an earlier session, if one was
    record LoadHousehold(LetterState.Choosing choosing, JenisSurat jenis, Optional<KeptDraft> draft)
            implements Errand {}

    /// The catalogue, to go on with what was begun in an earlier session.
    record Resume(KeptDraft draft) implements Errand {}

    record LoadPreview(Draft draft) implements Errand {}

    record Send(Draft draft, Picture picture) implements Errand {}
}
