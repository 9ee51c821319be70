package id.desa.anjungan.device.card;

import id.desa.anjungan.device.CardReader;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.Tally;
import id.desa.anjungan.device.file.DeviceUnusable;
import id.desa.anjungan.device.supervision.KeptOpen;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// A reader under `pcscd`. All native calls are made by one thread, which makes a new context whenever the reader or
/// the service was away; so a restart of either is a matter of seconds.
public final class PcscCardReader implements CardReader {
    /// Longest that one look takes, and so that closing does.
    private static final Duration LOOK = Duration.ofMillis(500);
    /// Without a sign of life for this long the service hangs; the native call cannot be given up, the waiting can.
    private static final Duration HUNG = Duration.ofSeconds(4);
    /// A card that moves while it is read is often read at the second try.
    private static final int TRIES = 2;

    private final String wanted;
    private final String library;
    private final Executor events;
    private final Tally tally = new Tally();
    private final KeptOpen kept;
    private volatile long lastSign = System.nanoTime();
    private Optional<Winscard> loaded = Optional.empty();
    private boolean wasThere;
    private Consumer<CardEvent> listener = _ -> {};
    private Optional<CardEvent> lying = Optional.empty();

    /// @param name part of the reader's name in any case; empty for the first there is
    /// @param events where the listener hears of a card
    public PcscCardReader(String name, Executor events) {
        this(name, Winscard.LIBRARY, events);
    }

    PcscCardReader(String name, String library, Executor events) {
        this.wanted = name;
        this.library = library;
        this.events = events;
        this.kept = KeptOpen.start("pcsc-" + name, this::follow);
    }

    private void follow(KeptOpen.Hold hold) throws IOException {
        sign();
        try (var context = PcscContext.establish(winscard())) {
            var reader = ReaderNames.choose(context.readers(), wanted).orElseThrow(this::missing);
            var state = context.awaitChange(reader, SlotState.UNKNOWN, LOOK);
            wasThere = true;
            hold.opened();
            felt(context, reader, SlotState.UNKNOWN, state);
            while (hold.isWanted()) {
                sign();
                var next = context.awaitChange(reader, state, LOOK);
                felt(context, reader, state, next);
                state = next;
            }
        } finally {
            taken();
        }
    }

    /// Loaded once: a library stays loaded for good.
    private Winscard winscard() throws DeviceUnusable {
        if (loaded.isEmpty()) {
            loaded = Optional.of(Winscard.load(library));
        }
        return loaded.get();
    }

    private DeviceUnusable missing() {
        return new DeviceUnusable(
                wasThere ? OfflineCause.UNPLUGGED : OfflineCause.NOT_FOUND,
                wanted.isEmpty() ? "pcscd has no reader" : "pcscd has no reader named like " + wanted);
    }

    private void felt(PcscContext context, String reader, SlotState was, SlotState now) throws IOException {
        if (!now.isPresent() || now.turns() != was.turns()) {
            taken();
        }
        if (now.isPresent() && isEmpty()) {
            laid(now.isMute() ? new Mute() : read(context, reader, now));
        }
    }

    private CardEvent read(PcscContext context, String reader, SlotState state) throws DeviceUnusable {
        for (var tried = 0; tried < TRIES; tried++) {
            sign();
            try (var card = context.connect(reader)) {
                return Contactless.read(state.atr(), card::transmit);
            } catch (DeviceUnusable gone) {
                throw gone;
            } catch (IOException _) {
                // pulled away or silent: once more, then it is mute
            }
        }
        return new Mute();
    }

    private synchronized boolean isEmpty() {
        return lying.isEmpty();
    }

    private synchronized void laid(CardEvent card) {
        tally.one(card instanceof Present ? Statistic.CARDS : Statistic.FAILED_READS);
        lying = Optional.of(card);
        tell(card);
    }

    private synchronized void taken() {
        if (lying.isPresent()) {
            lying = Optional.empty();
            tell(new Removed());
        }
    }

    private void tell(CardEvent event) {
        var hearing = listener;
        events.execute(() -> hearing.accept(event));
    }

    /// What lies on it already is told at once.
    @Override
    public synchronized void onCard(Consumer<CardEvent> next) {
        listener = next;
        lying.ifPresent(this::tell);
    }

    private void sign() {
        lastSign = System.nanoTime();
    }

    @Override
    public PeripheralStatus status() {
        return System.nanoTime() - lastSign > HUNG.toNanos()
                ? new PeripheralStatus.Offline(OfflineCause.NO_ANSWER, "pcscd does not answer")
                : kept.status();
    }

    @Override
    public Map<Statistic, Long> statistics() {
        var counts = new HashMap<>(tally.counts());
        counts.merge(Statistic.RECONNECTS, kept.reconnects(), Long::sum);
        return Map.copyOf(counts);
    }

    private synchronized void leaveAlone() {
        listener = _ -> {};
    }

    @Override
    public void close() {
        leaveAlone();
        kept.close();
    }
}
