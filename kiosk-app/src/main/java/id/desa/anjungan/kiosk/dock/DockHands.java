package id.desa.anjungan.kiosk.dock;

import id.desa.anjungan.device.supervision.DeviceReport;
import java.util.List;
import java.util.Optional;

/// What the dock can do to the world around a kiosk. Called on the JavaFX thread: return at once, work elsewhere.
public interface DockHands {
    /// How the kiosk sees its devices.
    List<DeviceReport> devices();

    /// Holds the demo resident's card to the reader.
    void insertCard();

    /// Holds a card to the reader whose number is another one each time.
    void insertRandomCard();

    /// Holds a QR code before the scanner.
    void showQr(String content);

    /// Whether this demo begins with a box that is no kiosk yet.
    default boolean canInvite() {
        return false;
    }

    /// Has the village invite a kiosk, and holds the QR before the scanner.
    default void showInvite() {}

    /// What the newest slip's QR says.
    Optional<String> lastSlipQr();

    /// Holds a service pass of the demo's village before the scanner, as an officer's phone would.
    void showServicePass();

    /// Takes the printed paper out of the trays.
    void takePaper();

    /// Presses the button on the box, and lets it go.
    void pressCallButton();

    /// Brings a fault about, or mends it.
    void set(Fault fault, boolean present);

    /// Lets a script happen to a device.
    ///
    /// @return what is wrong with it, for the person who wrote it
    Optional<String> play(Scripted device, String script);

    /// What can go wrong around a kiosk.
    enum Fault {
        PAGE_COVER_OPEN("Page printer", "cover open"),
        PAGE_TRAY_EMPTY("Page printer", "tray empty"),
        PAGE_UNPLUGGED("Page printer", "unplugged"),
        RECEIPT_COVER_OPEN("Receipt printer", "cover open"),
        RECEIPT_ROLL_EMPTY("Receipt printer", "roll empty"),
        RECEIPT_UNPLUGGED("Receipt printer", "unplugged"),
        SCANNER_UNPLUGGED("Unplugged", "scanner"),
        CARD_READER_UNPLUGGED("Unplugged", "card reader"),
        PANEL_UNPLUGGED("Unplugged", "panel"),
        NETWORK_CUT("Around", "network cut"),
        DOOR_OPEN("Around", "door open"),
        SOMEBODY_NEAR("Around", "somebody near");

        private final String group;
        private final String label;

        Fault(String group, String label) {
            this.group = group;
            this.label = label;
        }

        public String group() {
            return group;
        }

        public String label() {
            return label;
        }
    }

    /// What a script can be played on.
    enum Scripted {
        PAGE_PRINTER("page printer"),
        RECEIPT_PRINTER("receipt printer");

        private final String label;

        Scripted(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
