package id.desa.anjungan.provisioning.check;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.CardReader;
import id.desa.anjungan.device.Device;
import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.Symbology;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Waits for a hand: a code, a card, a switch. Blocks for as long as it is told at the most.
public final class Watches {
    private final TestBench bench;
    private final Duration most;

    public Watches(TestBench bench, Duration most) {
        this.bench = bench;
        this.most = most;
    }

    /// One step of a watch.
    private sealed interface Look {
        record Done(Finding finding) implements Look {}

        /// What to say if nothing more comes.
        record NotYet(String missing) implements Look {}
    }

    /// Any code; what it says is left out.
    public Finding scan() throws InterruptedException {
        return watch(bench.scanner(), "nothing-read", sensed -> switch (sensed) {
            case Sensed.Code(BarcodeScanner.Scan(var data, var symbology)) ->
                new Look.Done(new Finding.Good(read(symbology, data.length())));
            case Sensed.Code(BarcodeScanner.Unreadable()) -> new Look.NotYet("unreadable");
            case Sensed.Card _, Sensed.Switch _ -> new Look.NotYet("nothing-read");
        });
    }

    /// The note of a code that was read: its kind and length, such as `read qr-code 24`.
    public static String read(Symbology symbology, int characters) {
        return "read " + symbology.keyword() + " " + characters;
    }

    /// A card that was laid down; its number is left out.
    public Finding card() throws InterruptedException {
        return watch(bench.cards(), "no-card-seen", sensed -> switch (sensed) {
            case Sensed.Card(CardReader.Present _) -> new Look.Done(new Finding.Good("card numbered"));
            case Sensed.Card(CardReader.NotEnrollable _) -> new Look.Done(new Finding.Good("card random"));
            case Sensed.Card(CardReader.Mute()) -> new Look.NotYet("card-mute");
            case Sensed.Card(CardReader.Removed()) -> new Look.NotYet("no-card-seen");
            case Sensed.Code _, Sensed.Switch _ -> new Look.NotYet("no-card-seen");
        });
    }

    /// A card that was laid down, by the name it gets in settings.
    public Finding cardFingerprint(RandomGenerator random) throws InterruptedException {
        return watch(bench.cards(), "no-card-seen", sensed -> switch (sensed) {
            case Sensed.Card(CardReader.Present(var uid)) ->
                new Look.Done(new Finding.Good(CardFingerprint.of(uid, random)));
            case Sensed.Card(CardReader.NotEnrollable _) -> new Look.Done(new Finding.Failed("card-random"));
            case Sensed.Card(CardReader.Mute()) -> new Look.NotYet("card-mute");
            case Sensed.Card(CardReader.Removed()), Sensed.Code _, Sensed.Switch _ -> new Look.NotYet("no-card-seen");
        });
    }

    /// Every switch that is wired.
    public Finding switches() throws InterruptedException {
        var missing = EnumSet.noneOf(Panel.Input.class);
        bench.panel().ifPresent(panel -> missing.addAll(panel.inputs()));
        if (missing.isEmpty() && bench.panel().isPresent()) {
            return new Finding.Good("no-switches");
        }
        return watch(bench.panel(), "not-seen " + Keywords.of(missing), sensed -> {
            if (sensed instanceof Sensed.Switch(Panel.Change(var input, var on)) && on) {
                missing.remove(input);
            }
            return missing.isEmpty()
                    ? new Look.Done(new Finding.Good("switches"))
                    : new Look.NotYet("not-seen " + Keywords.of(missing));
        });
    }

    private Finding watch(Optional<? extends Device> device, String nothing, Function<Sensed, Look> look)
            throws InterruptedException {
        if (device.isEmpty()) {
            return new Finding.Failed(Keywords.NOT_THERE);
        }
        var status = device.get().status();
        if (!status.works()) {
            return new Finding.Failed(status.keywords());
        }
        var heard = new LinkedBlockingQueue<Sensed>();
        try (var _ = bench.listen(heard::add)) {
            return until(heard, nothing, look);
        }
    }

    private Finding until(BlockingQueue<Sensed> heard, String nothing, Function<Sensed, Look> look)
            throws InterruptedException {
        var end = System.nanoTime() + most.toNanos();
        var missing = nothing;
        while (true) {
            var sensed = heard.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (sensed == null) {
                return new Finding.Failed(missing);
            }
            switch (look.apply(sensed)) {
                case Look.Done(var finding) -> {
                    return finding;
                }
                case Look.NotYet(var still) -> missing = still;
            }
        }
    }
}
