package id.desa.anjungan.kiosk.service.door;

import id.desa.anjungan.device.CardUid;

/// What somebody shows at the door.
public sealed interface Proof {
    /// What was held before the scanner.
    record Shown(String text) implements Proof {
        @Override
        public String toString() {
            return "Shown[masked]";
        }
    }

    /// A one-time code of eight letters and digits, typed.
    record Code(String letters) implements Proof {
        @Override
        public String toString() {
            return "Code[masked]";
        }
    }

    record Card(CardUid uid) implements Proof {}
}
