package id.desa.anjungan.device;

import java.util.function.Consumer;

/// Reads codes held before it and says so to one listener, on a thread of its own. The same code held still is told
/// once; again after it was away for a while.
public interface BarcodeScanner extends Device {
    void onScan(Consumer<ScanEvent> listener);

    @Override
    PeripheralStatus status();

    sealed interface ScanEvent {}

    /// A code, whole and as it was: it may hold anything its maker put in, up to [#MOST] characters.
    record Scan(String data, Symbology symbology) implements ScanEvent {
        /// More than any QR code holds (7,089 digits, ISO/IEC 18004 table 7).
        public static final int MOST = 7_089;

        public Scan {
            if (data.length() > MOST) {
                throw new IllegalArgumentException("longer than any code");
            }
        }

        @Override
        public String toString() {
            return "Scan[" + symbology + ", " + data.length() + " characters]";
        }
    }

    /// Something was held before it that cannot be a code: too long, or torn.
    record Unreadable() implements ScanEvent {}
}
