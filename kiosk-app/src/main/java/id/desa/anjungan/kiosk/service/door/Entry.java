package id.desa.anjungan.kiosk.service.door;

/// Who came in, and how.
///
/// @param ref opaque: the pass' id, or the beginning of a card's fingerprint; empty where nobody was asked
public record Entry(Means means, String ref) {
    public enum Means {
        /// No kiosk is enrolled here, so there is nothing to protect yet.
        UNENROLLED,
        /// The QR of a pass, before the scanner.
        PASS,
        /// A one-time code that the village took.
        CODE,
        /// A card on the list of the signed settings.
        CARD
    }

    /// A card's number can be copied, so a card opens the tests and the switch; what could lead the kiosk astray needs
    /// a pass.
    public boolean mayChange() {
        return means != Means.CARD;
    }
}
