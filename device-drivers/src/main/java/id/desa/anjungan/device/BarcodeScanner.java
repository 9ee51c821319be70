package id.desa.anjungan.device;

import java.util.function.Consumer;

/// Reads codes held before it and says so to one listener, on a thread of its own.
public interface BarcodeScanner extends AutoCloseable {
    void onScan(Consumer<Scan> listener);

    @Override
    void close();

    /// @param symbology AIM name, such as `QR Code`
    record Scan(String data, String symbology) {
        @Override
        public String toString() {
            return "Scan[" + symbology + ", " + data.length() + " characters]";
        }
    }
}
