package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.JenisSurat;
import id.desa.anjungan.kiosk.screen.Part.Picture;

/// What the village is asked for while the resident waits; holds what it takes to ask again.
public sealed interface Errand {
    record LoadCatalogue() implements Errand {}

    /// For a letter that asks for a member of the household.
    record LoadHousehold(LetterState.Choosing choosing, JenisSurat jenis) implements Errand {}

    record LoadPreview(Draft draft) implements Errand {}

    record Send(Draft draft, Picture picture) implements Errand {}
}
