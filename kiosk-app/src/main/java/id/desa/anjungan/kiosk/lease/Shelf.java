package id.desa.anjungan.kiosk.lease;

import id.desa.anjungan.kiosk.signin.SlipCode;
import java.util.Optional;

/// Where letters lie that can be collected without the village. Blocks: never the JavaFX thread.
public interface Shelf {
    /// What a slip stands for here.
    sealed interface Found {
        record Here(HeldLetter letter) implements Found {}

        /// Its letter is not here: not ready, asked for elsewhere, or from before there were codes.
        record NotHere() implements Found {}

        /// Too many wrong codes: it comes out with the PIN, where there is a link.
        record Locked() implements Found {}

        /// It may be out already: an officer has to look.
        record Unsettled() implements Found {}
    }

    /// What became of a code.
    sealed interface Opening {
        record Right() implements Opening {}

        record Wrong(int remaining) implements Opening {}

        record Locked() implements Opening {}

        record Gone() implements Opening {}
    }

    Found find(SlipCode slip);

    /// Counts the try before it looks.
    ///
    /// @param grantId of a letter that was found
    Opening open(String grantId, String code);

    /// The PDF, whole and unchanged.
    Optional<byte[]> document(HeldLetter letter);
}
