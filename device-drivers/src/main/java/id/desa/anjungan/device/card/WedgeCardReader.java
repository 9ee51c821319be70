package id.desa.anjungan.device.card;

import id.desa.anjungan.device.BarcodeScanner.Scan;
import id.desa.anjungan.device.BarcodeScanner.ScanEvent;
import id.desa.anjungan.device.BarcodeScanner.Unreadable;
import id.desa.anjungan.device.CardReader;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.Tally;
import id.desa.anjungan.device.scanner.GrabbedKeyboard;
import id.desa.anjungan.device.scanner.KeyLayout;
import id.desa.anjungan.device.supervision.KeptOpen;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// A reader that types a card's number like a keyboard. It tells neither what kind of card it is nor when it is taken
/// away, and only four bytes of a longer number: a lesser driver.
public final class WedgeCardReader implements CardReader {
    private final TypedUid uid;
    private final Executor events;
    private final Tally tally = new Tally();
    private final KeptOpen kept;
    private volatile Consumer<CardEvent> listener = _ -> {};

    /// @param uid how the reader writes a number
    /// @param events where the listener hears of a card
    public WedgeCardReader(Path path, TypedUid uid, Executor events) {
        this.uid = uid;
        this.events = events;
        kept = KeptOpen.start("card-" + path.getFileName(), new GrabbedKeyboard(path, KeyLayout.US, this::typed)::read);
    }

    private void typed(ScanEvent code) {
        tell(
                switch (code) {
                    case Scan(var text, var _) -> uid.event(text);
                    case Unreadable _ -> new Mute();
                });
    }

    private void tell(CardEvent event) {
        tally.one(event instanceof Mute ? Statistic.FAILED_READS : Statistic.CARDS);
        events.execute(() -> listener.accept(event));
    }

    @Override
    public void onCard(Consumer<CardEvent> next) {
        listener = next;
    }

    @Override
    public PeripheralStatus status() {
        return kept.status();
    }

    @Override
    public Map<Statistic, Long> statistics() {
        var counts = new HashMap<>(tally.counts());
        counts.put(Statistic.RECONNECTS, kept.reconnects());
        return Map.copyOf(counts);
    }

    @Override
    public void close() {
        listener = _ -> {};
        kept.close();
    }
}
