package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.Nik;

/// For whom a letter is kept until the village can be told.
public sealed interface Who {
    /// Signed in with the PIN when the link broke.
    ///
    /// @param ref how the village names the resident to this kiosk
    record Known(String ref) implements Who {
        @Override
        public String toString() {
            return "Known[masked]";
        }
    }

    /// Typed a NIK, and nobody could check a PIN.
    record Unchecked(Nik nik) implements Who {}
}
