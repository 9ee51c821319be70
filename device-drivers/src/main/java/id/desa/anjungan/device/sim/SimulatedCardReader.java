package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.CardReader;
import id.desa.anjungan.device.CardUid;
import id.desa.anjungan.device.Statistic;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// `sim:card-reader`: feels the cards it is given.
public final class SimulatedCardReader extends SimulatedPeripheral<CardReader.CardEvent> implements CardReader {
    /// @param thread where the listener hears of a card
    public SimulatedCardReader(Executor thread) {
        super(thread);
    }

    /// Lays a card on it.
    ///
    /// @param uid upper-case hex
    public void insert(String uid) {
        insert(new Present(new CardUid(uid)));
    }

    /// Lays something on it.
    public void insert(CardEvent card) {
        tell(card, card instanceof Present ? Statistic.CARDS : Statistic.FAILED_READS);
    }

    /// Takes away what lies on it.
    public void remove() {
        tell(new Removed());
    }

    @Override
    public void onCard(Consumer<CardEvent> next) {
        hears(next);
    }
}
