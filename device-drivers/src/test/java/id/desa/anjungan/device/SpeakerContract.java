package id.desa.anjungan.device;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.Speaker.Sound;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// What every speaker must do, the simulator as the real one.
public interface SpeakerContract {
    /// A speaker, and an ear.
    interface Bench extends AutoCloseable {
        Speaker speaker();

        /// Whether something is to be heard.
        boolean sounds();

        void unplug();

        void plugIn();

        @Override
        void close();
    }

    Duration PATIENCE = Duration.ofSeconds(8);
    /// A call that returns at once, on a busy machine.
    Duration AT_ONCE = Duration.ofMillis(250);
    long A_MOMENT_NANOS = 10_000_000;
    String LONG = "Silakan ambil surat Anda di bawah layar ini. ".repeat(20);
    /// Half a second of A.
    Sound TONE = new Sound(tone(), 8_000, 1);

    Bench bench();

    @Test
    default void isHeardWhenItSaysSomething() {
        try (var bench = ready()) {
            bench.speaker().say("Selamat datang.", "id");
            until(bench::sounds);
            assertThat(bench.speaker().statistics()).containsEntry(Statistic.SOUNDS, 1L);
        }
    }

    @Test
    default void readsEveryLanguageInSomeVoice() {
        try (var bench = ready()) {
            for (var language : new String[] {"id", "jv", "su", "en", "xx", ""}) {
                bench.speaker().say("Sugeng rawuh.", language);
                until(bench::sounds);
                bench.speaker().hush();
                until(() -> !bench.sounds());
            }
            assertThat(bench.speaker().statistics()).containsEntry(Statistic.SOUNDS, 6L);
        }
    }

    @Test
    default void playsASound() {
        try (var bench = ready()) {
            bench.speaker().play(TONE);
            until(bench::sounds);
        }
    }

    @Test
    default void isQuietAtOnceWhenHushed() {
        try (var bench = ready()) {
            bench.speaker().say(LONG, "id");
            until(bench::sounds);
            bench.speaker().hush();
            until(() -> !bench.sounds());
            assertThat(bench.speaker().status()).isEqualTo(new PeripheralStatus.Ready());
        }
    }

    @Test
    default void staysQuietWithoutACardAndKeepsNobodyWaiting() {
        try (var bench = bench()) {
            bench.unplug();
            bench.speaker().say("", "id");
            until(() -> !bench.speaker().status().works());
            var begun = System.nanoTime();
            bench.speaker().say(LONG, "id");
            bench.speaker().play(TONE);
            bench.speaker().hush();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_ONCE);
            assertThat(bench.sounds()).isFalse();
        }
    }

    @Test
    default void saysNothingLateOnceTheCardIsBack() {
        try (var bench = ready()) {
            bench.unplug();
            bench.speaker().play(TONE);
            until(() -> !bench.speaker().status().works());
            bench.speaker().say("Ini sudah lewat.", "id");
            bench.plugIn();
            until(() -> bench.speaker().status().works());
            assertThat(bench.sounds()).isFalse();
            bench.speaker().say("Selamat datang.", "id");
            until(bench::sounds);
        }
    }

    @Test
    default void saysNothingOnceItIsClosed() {
        try (var bench = ready()) {
            bench.speaker().say(LONG, "id");
            bench.speaker().close();
            until(() -> !bench.sounds());
        }
    }

    private Bench ready() {
        var bench = bench();
        until(() -> bench.speaker().status().works());
        return bench;
    }

    private static void until(BooleanSupplier wanted) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within " + PATIENCE).isLessThan(end);
            LockSupport.parkNanos(A_MOMENT_NANOS);
        }
    }

    private static byte[] tone() {
        var pcm = new byte[8_000];
        for (var i = 0; i < pcm.length / 2; i++) {
            var level = (short) (12_000 * Math.sin(2 * Math.PI * 440 * i / 8_000));
            pcm[2 * i] = (byte) level;
            pcm[2 * i + 1] = (byte) (level >> 8);
        }
        return pcm;
    }
}
