package id.desa.anjungan.kiosk.dock;

import java.util.Optional;

/// What the dock can do to the world around a kiosk. Called on the JavaFX thread: return at once, work elsewhere.
public interface DockHands {
    /// Holds the demo resident's card to the reader.
    void insertCard();

    /// Holds a QR code before the scanner.
    void showQr(String content);

    /// What the newest slip's QR says.
    Optional<String> lastSlipQr();

    /// Takes the printed paper out of the trays.
    void takePaper();

    /// Brings a fault about, or mends it.
    void set(Fault fault, boolean present);

    /// What can go wrong around a kiosk.
    enum Fault {
        PAGE_COVER_OPEN("Page printer: cover open"),
        PAGE_TRAY_EMPTY("Page printer: tray empty"),
        RECEIPT_COVER_OPEN("Receipt printer: cover open"),
        RECEIPT_ROLL_EMPTY("Receipt printer: roll empty"),
        NETWORK_CUT("Network cut");

        private final String label;

        Fault(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
