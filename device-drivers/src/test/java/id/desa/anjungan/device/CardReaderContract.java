package id.desa.anjungan.device;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.CardReader.CardEvent;
import id.desa.anjungan.device.CardReader.Mute;
import id.desa.anjungan.device.CardReader.NotEnrollable;
import id.desa.anjungan.device.CardReader.Present;
import id.desa.anjungan.device.CardReader.Removed;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// What every reader of cards laid on it must do, the simulator as the real one.
public interface CardReaderContract {
    /// A reader that is plugged in, and hands.
    interface Bench extends AutoCloseable {
        CardReader reader();

        /// @param number hex, of any length
        void lay(CardType type, String number);

        void remove();

        void unplug();

        /// What lay on it when it was unplugged still does.
        void plugIn();

        /// The longest a person's hand takes for any of these.
        default Duration patience() {
            return TO_COME_BACK;
        }

        @Override
        void close();
    }

    /// From the plug to a card that is told.
    Duration TO_COME_BACK = Duration.ofSeconds(5);
    long A_MOMENT_NANOS = 10_000_000;

    Bench bench();

    @Test
    default void tellsWhatIsLaidAndThatItIsTaken() throws InterruptedException {
        try (var bench = bench()) {
            var heard = listen(bench);
            for (var uid : new String[] {"7E570001", "04A1B2C3D4E5F6", "04112233445566778899"}) {
                bench.lay(CardType.A, uid);
                assertThat(next(bench, heard)).isEqualTo(new Present(new CardUid(uid)));
                bench.remove();
                assertThat(next(bench, heard)).isEqualTo(new Removed());
            }
            assertThat(bench.reader().statistics()).containsEntry(Statistic.CARDS, 3L);
        }
    }

    @Test
    default void enrolsNobodyByANumberThatChanges() throws InterruptedException {
        try (var bench = bench()) {
            var heard = listen(bench);
            bench.lay(CardType.A, "08A1B2C3");
            assertThat(next(bench, heard)).isEqualTo(new NotEnrollable(NotEnrollable.Why.RANDOM_UID));
            bench.remove();
            assertThat(next(bench, heard)).isEqualTo(new Removed());
            bench.lay(CardType.B, "11223344");
            assertThat(next(bench, heard)).isEqualTo(new NotEnrollable(NotEnrollable.Why.PUPI));
            assertThat(bench.reader().statistics()).containsEntry(Statistic.FAILED_READS, 2L);
        }
    }

    @Test
    default void isMuteOfACardWhoseNumberIsNone() throws InterruptedException {
        try (var bench = bench()) {
            var heard = listen(bench);
            for (var nonsense : new String[] {"", "AA".repeat(20)}) {
                bench.lay(CardType.A, nonsense);
                assertThat(next(bench, heard)).isEqualTo(new Mute());
                bench.remove();
                assertThat(next(bench, heard)).isEqualTo(new Removed());
            }
            assertThat(bench.reader().statistics()).containsEntry(Statistic.FAILED_READS, 2L);
        }
    }

    @Test
    default void tellsWhoeverComesLateWhatLiesThere() throws InterruptedException {
        try (var bench = bench()) {
            var heard = listen(bench);
            bench.lay(CardType.A, "7E570002");
            assertThat(next(bench, heard)).isEqualTo(new Present(new CardUid("7E570002")));
            assertThat(next(bench, listen(bench))).isEqualTo(new Present(new CardUid("7E570002")));
            assertThat(bench.reader().statistics()).containsEntry(Statistic.CARDS, 1L);
        }
    }

    @Test
    default void isOfflineWhenUnpluggedAndTakesTheCardForGone() throws InterruptedException {
        try (var bench = bench()) {
            var heard = listen(bench);
            bench.lay(CardType.A, "7E570003");
            assertThat(next(bench, heard)).isInstanceOf(Present.class);
            bench.unplug();
            assertThat(next(bench, heard)).isEqualTo(new Removed());
            until(bench, () -> !bench.reader().status().works());
            assertThat(bench.reader().status()).isInstanceOf(PeripheralStatus.Offline.class);
        }
    }

    @Test
    default void readsAgainOnceThePlugIsBack() throws InterruptedException {
        try (var bench = bench()) {
            var heard = listen(bench);
            bench.unplug();
            until(bench, () -> !bench.reader().status().works());
            bench.plugIn();
            bench.lay(CardType.A, "7E570004");
            assertThat(next(bench, heard)).isEqualTo(new Present(new CardUid("7E570004")));
            assertThat(bench.reader().status()).isEqualTo(new PeripheralStatus.Ready());
            assertThat(heard).isEmpty();
        }
    }

    @Test
    default void saysNothingOnceItIsClosed() throws InterruptedException {
        try (var bench = bench()) {
            var heard = listen(bench);
            bench.lay(CardType.A, "7E570005");
            assertThat(next(bench, heard)).isInstanceOf(Present.class);
            bench.reader().close();
            bench.remove();
            LockSupport.parkNanos(A_MOMENT_NANOS);
            assertThat(heard).isEmpty();
        }
    }

    private static BlockingQueue<CardEvent> listen(Bench bench) {
        var heard = new LinkedBlockingQueue<CardEvent>();
        until(bench, () -> bench.reader().status().works());
        bench.reader().onCard(heard::add);
        return heard;
    }

    /// What is told next, within the time a reader has to come back.
    private static CardEvent next(Bench bench, BlockingQueue<CardEvent> heard) throws InterruptedException {
        var event = heard.poll(bench.patience().toMillis(), TimeUnit.MILLISECONDS);
        return assertThat(event).as("within " + bench.patience()).isNotNull().actual();
    }

    private static void until(Bench bench, BooleanSupplier wanted) {
        var end = System.nanoTime() + bench.patience().toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within " + bench.patience()).isLessThan(end);
            LockSupport.parkNanos(A_MOMENT_NANOS);
        }
    }
}
