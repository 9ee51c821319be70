package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.CardReader;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// `sim:card-reader`: feels the cards it is given.
public final class SimulatedCardReader implements CardReader {
    private final Executor thread;
    private volatile Consumer<CardUid> listener = _ -> {};

    /// @param thread where the listener hears of a card
    public SimulatedCardReader(Executor thread) {
        this.thread = thread;
    }

    /// Lays a card on it.
    ///
    /// @param uid upper-case hex
    public void insert(String uid) {
        var card = new CardUid(uid);
        thread.execute(() -> listener.accept(card));
    }

    @Override
    public void onCard(Consumer<CardUid> next) {
        listener = next;
    }

    @Override
    public void close() {
        listener = _ -> {};
    }
}
