package id.desa.anjungan.device.cups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BesideTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final Callable<String> endless = () -> {
        try {
            new CountDownLatch(1).await();
            return "";
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
        }
    };

    @Test
    void handsOnWhatTheWorkAnswers() throws IOException {
        try (var beside = Beside.onPlatform("test")) {
            assertThat(beside.call(() -> "sent", LONG, new Pause())).isEqualTo("sent");
        }
    }

    @Test
    void breaksOffWorkThatTakesTooLongAndIsFreeForTheNext() throws Exception {
        try (var beside = Beside.onPlatform("test")) {
            assertThatThrownBy(() -> beside.call(endless, Duration.ofMillis(150), new Pause()))
                    .isInstanceOf(IOException.class);
            interrupted.await();
            assertThat(beside.call(() -> "sent", LONG, new Pause())).isEqualTo("sent");
        }
    }

    @Test
    void breaksOffWorkThatNobodyWantsAnyMore() throws InterruptedException {
        try (var beside = Beside.onPlatform("test")) {
            var wanted = new Pause();
            Callable<String> work = () -> {
                wanted.end();
                return endless.call();
            };
            assertThatThrownBy(() -> beside.call(work, LONG, wanted)).isInstanceOf(IOException.class);
            interrupted.await();
        }
    }

    @Test
    void tellsAFailureOfTheWorkAsItsOwn() {
        try (var beside = Beside.onPlatform("test")) {
            Callable<String> failing = () -> {
                throw new IOException("no lpr");
            };
            assertThatThrownBy(() -> beside.call(failing, LONG, new Pause()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no lpr");
        }
    }
}
