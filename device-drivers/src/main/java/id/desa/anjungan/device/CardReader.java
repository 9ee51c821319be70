package id.desa.anjungan.device;

import java.util.function.Consumer;

/// Tells one listener, on a thread of its own, that a card was laid on it. The UID is no secret and proves nothing
/// alone.
public interface CardReader extends AutoCloseable {
    void onCard(Consumer<CardUid> listener);

    @Override
    void close();

    /// @param hex upper-case hex of 4, 7 or 10 bytes
    record CardUid(String hex) {
        @Override
        public String toString() {
            return "CardUid[masked]";
        }
    }
}
