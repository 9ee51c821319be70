package id.desa.anjungan.kiosk.health;

/// What a kiosk can do for people, each of which can fail alone.
public enum Service {
    /// Signed letters on paper.
    LETTERS,
    /// Slips from the receipt printer.
    SLIPS,
    SIGN_IN_PIN,
    /// By the QR of a slip and a PIN; the second factor of printing.
    SIGN_IN_QR,
    /// Signs nobody in yet: a card alone never will, and no card is enrolled.
    SIGN_IN_CARD,
    /// Asking for letters with the village at hand.
    REQUESTS,
    /// Asking for letters that the village hears of later.
    REQUESTS_OFFLINE,
    INFORMATION,
    /// Whether a letter is genuine, from its QR.
    VERIFY;

    /// What is there where nothing is wrong.
    Grade best() {
        return this == SIGN_IN_CARD ? Grade.NONE : Grade.FULL;
    }

    /// From all of it to nothing.
    public enum Grade {
        FULL,
        LIMITED,
        NONE;

        Grade and(Grade other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }
}
