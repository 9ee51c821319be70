package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.CardReader;
import id.desa.anjungan.device.CardType;
import id.desa.anjungan.device.CardUid;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.Statistic;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// `sim:card-reader`: feels the cards it is given. One that lies there when it comes back is felt anew.
public final class SimulatedCardReader extends SimulatedPeripheral<CardReader.CardEvent> implements CardReader {
    private Optional<CardEvent> lying = Optional.empty();

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

    /// Lays a card on it that answers with this number.
    ///
    /// @param number hex, of any length
    public void insert(CardType type, String number) {
        insert(type.telling(HexFormat.of().parseHex(number)));
    }

    /// Lays something on it.
    public synchronized void insert(CardEvent card) {
        lying = Optional.of(card);
        feel(card);
    }

    private void feel(CardEvent card) {
        tell(card, card instanceof Present ? Statistic.CARDS : Statistic.FAILED_READS);
    }

    /// Takes away what lies on it.
    public synchronized void remove() {
        lying = Optional.empty();
        tell(new Removed());
    }

    @Override
    public synchronized void becomes(PeripheralStatus next) {
        var worked = isThere();
        if (worked && !next.works()) {
            lying.ifPresent(_ -> tell(new Removed()));
        }
        super.becomes(next);
        if (!worked && next.works()) {
            lying.ifPresent(this::feel);
        }
    }

    /// What lies on it already is told at once.
    @Override
    public synchronized void onCard(Consumer<CardEvent> next) {
        hears(next);
        lying.ifPresent(this::tell);
    }

    @Override
    FaultScript.Unit unit() {
        return FaultScript.Unit.CARDS;
    }
}
