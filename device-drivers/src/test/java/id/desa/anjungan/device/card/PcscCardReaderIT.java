package id.desa.anjungan.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.CardReader;
import id.desa.anjungan.device.CardReader.CardEvent;
import id.desa.anjungan.device.CardReader.Mute;
import id.desa.anjungan.device.CardReader.NotEnrollable;
import id.desa.anjungan.device.CardReader.Present;
import id.desa.anjungan.device.CardReader.Removed;
import id.desa.anjungan.device.CardReaderContract;
import id.desa.anjungan.device.CardUid;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus.Offline;
import id.desa.anjungan.device.PeripheralStatus.Ready;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.peer.Chips;
import id.desa.anjungan.device.peer.VirtualCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// The driver at a real `pcscd` with `vpcd`.
class PcscCardReaderIT implements CardReaderContract {
    private static final int RESTARTS = 20;
    /// For a status, which may need several looks.
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /// Threads of the machine's own that may come and go.
    private static final int SLACK = 3;

    private static final CardEvent NOTHING = new Present(new CardUid("00000000"));
    private static final Present KNOWN = new Present(new CardUid("7E570001"));

    private final BlockingQueue<CardEvent> heard = new LinkedBlockingQueue<>();

    @Override
    public Bench bench() {
        return new VirtualCardBench();
    }

    @Test
    void readsAgainWithinFiveSecondsOfEachOfTwentyRestartsAndKeepsNothingOfThem() throws Exception {
        try (var bench = listening()) {
            bench.peer().lay(Chips.typeA("7E570001"));
            assertThat(next()).isEqualTo(KNOWN);
            var threads = threads();
            var files = openFiles();
            for (var restart = 1; restart <= RESTARTS; restart++) {
                bench.peer().killService();
                assertThat(next()).isEqualTo(new Removed());
                bench.peer().startService();
                bench.peer().lay(Chips.typeA("7E570001"));
                assertThat(next()).as("restart %d", restart).isEqualTo(KNOWN);
            }
            assertThat(bench.reader().status()).isEqualTo(new Ready());
            assertThat(bench.reader().statistics()).containsEntry(Statistic.RECONNECTS, (long) RESTARTS);
            assertThat(threads()).isLessThanOrEqualTo(threads + SLACK);
            assertThat(openFiles()).isLessThanOrEqualTo(files + SLACK);
        }
    }

    @Test
    void feelsWhatLayThereBeforeItWasMade() throws Exception {
        try (var bench = new VirtualCardBench()) {
            bench.peer().lay(Chips.typeA("7E570001"));
            try (var late = new PcscCardReader("", bench.peer().library(), Runnable::run)) {
                late.onCard(heard::add);
                assertThat(next()).isEqualTo(KNOWN);
            }
        }
    }

    @Test
    void tellsTypesApartByWhatTheReaderSaysOfTheCard() throws Exception {
        try (var bench = listening()) {
            laid(bench, Chips.typeAWithChip("7E570001"), KNOWN);
            laid(bench, Chips.memoryOfTypeB("7E570001"), new NotEnrollable(NotEnrollable.Why.PUPI));
            laid(bench, Chips.vicinity("E004010012345678"), new Mute());
        }
    }

    @Test
    void isMuteOfWhateverACardAnswersAmiss() throws Exception {
        try (var bench = listening()) {
            for (var reply : new String[] {"6A81", "90", "00".repeat(258)}) {
                bench.peer().lay(Chips.saying(reply));
                assertThat(next()).as(reply).isEqualTo(new Mute());
                bench.remove();
                assertThat(next()).as(reply).isEqualTo(new Removed());
            }
            laid(bench, Chips.babbling(), new Mute());
            laid(bench, Chips.typeA("7E570001"), KNOWN);
            assertThat(bench.reader().statistics()).containsEntry(Statistic.FAILED_READS, 4L);
        }
    }

    /// A reader has to end such a card by itself; `vpcd` waits for it.
    @Test
    void saysThatNothingAnswersWhileACardHoldsTheReaderUpAndGoesOnOnceItIsTaken() throws Exception {
        try (var bench = listening()) {
            bench.peer().lay(Chips.saying(""));
            becomes(bench.reader(), OfflineCause.NO_ANSWER);
            bench.remove();
            assertThat(next()).isEqualTo(new Mute());
            assertThat(next()).isEqualTo(new Removed());
            laid(bench, Chips.typeA("7E570001"), KNOWN);
        }
    }

    @Test
    void isMuteOfACardPulledAwayWhileItIsRead() throws Exception {
        try (var bench = listening()) {
            bench.peer().lay(Chips.pulledAway());
            assertThat(next()).isEqualTo(new Mute());
            assertThat(next()).isEqualTo(new Removed());
            laid(bench, Chips.typeA("7E570001"), KNOWN);
        }
    }

    @Test
    void saysWithinSecondsThatTheServiceHangsAndGoesOnWhenItDoes() throws Exception {
        try (var bench = listening()) {
            bench.peer().freezeService();
            becomes(bench.reader(), OfflineCause.NO_ANSWER);
            bench.peer().thawService();
            until(() -> bench.reader().status().works());
            laid(bench, Chips.typeA("7E570001"), KNOWN);
        }
    }

    @Test
    void saysWhyThereIsNoReader() {
        try (var bench = new VirtualCardBench();
                var other = new PcscCardReader("ACR122", bench.peer().library(), Runnable::run);
                var bare = new PcscCardReader("", "libnone.so.1", Runnable::run)) {
            until(() -> bench.reader().status().works());
            becomes(other, OfflineCause.NOT_FOUND);
            becomes(bare, OfflineCause.NO_SERVICE);
            bench.unplug();
            becomes(bench.reader(), OfflineCause.UNPLUGGED);
            bench.peer().killService();
            becomes(bench.reader(), OfflineCause.NO_SERVICE);
            bench.peer().hangUpOnEverybody();
            becomes(bench.reader(), OfflineCause.NO_PERMISSION);
        }
    }

    private VirtualCardBench listening() {
        var bench = new VirtualCardBench();
        until(() -> bench.reader().status().works());
        bench.reader().onCard(heard::add);
        return bench;
    }

    private void laid(VirtualCardBench bench, VirtualCard.Chip chip, CardEvent expected) throws InterruptedException {
        bench.peer().lay(chip);
        assertThat(next()).isEqualTo(expected);
        bench.remove();
        assertThat(next()).isEqualTo(new Removed());
    }

    private CardEvent next() throws InterruptedException {
        return Objects.requireNonNullElse(heard.poll(TO_COME_BACK.toMillis(), TimeUnit.MILLISECONDS), NOTHING);
    }

    private static void becomes(CardReader reader, OfflineCause cause) {
        until(() -> reader.status() instanceof Offline(var is, var _) && is == cause);
    }

    private static void until(BooleanSupplier wanted) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within " + PATIENCE).isLessThan(end);
            LockSupport.parkNanos(A_MOMENT_NANOS);
        }
    }

    /// Of this process, also those of native libraries.
    private static int threads() throws IOException {
        return count("/proc/self/task");
    }

    private static int openFiles() throws IOException {
        return count("/proc/self/fd");
    }

    private static int count(String folder) throws IOException {
        try (var entries = Files.list(Path.of(folder))) {
            return (int) entries.count();
        }
    }
}
