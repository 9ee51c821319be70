package id.desa.anjungan.kiosk.log;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.config.LogSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ErrorStormTest {
    private static final int LINES = 20_000;

    @TempDir
    Path dir;

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void aStormFillsNoDiskAndHoldsUpNobody() throws IOException {
        var logger = LoggerFactory.getLogger(ErrorStormTest.class);
        var taken = new long[LINES];
        try (var _ = KioskLogging.start(new LogSettings("info", Path.of("kiosk.jsonl"), 3), dir, "balai-2")) {
            for (var i = 0; i < LINES; i++) {
                var begun = System.nanoTime();
                KioskEvent.EFFECT_BROKEN
                        .on(logger)
                        .addKeyValue("effect", "e" + i)
                        .setCause(new IllegalStateException("a fault"))
                        .log();
                taken[i] = System.nanoTime() - begun;
            }
            KioskEvent.KIOSK_STARTED.on(logger).log();
        }
        Arrays.sort(taken);
        assertThat(taken[LINES * 99 / 100]).as("99 of 100 in nanoseconds").isLessThan(5_000_000);
        var file = dir.resolve("kiosk.jsonl");
        assertThat(Files.size(file)).isLessThan(200_000);
        assertThat(file).content().contains("\"event\":\"log-suppressed\"").contains("\"event\":\"kiosk-started\"");
    }

    @Test
    void countsWhatItLeavesOutAndLetsTheRestThrough() {
        var limit = new StormLimit(nanos::get);
        for (var i = 0; i < 1_000; i++) {
            assertThat(limit.admits("fault")).isEqualTo(i < StormLimit.OF_A_KIND);
        }
        assertThat(limit.admits("other")).isTrue();
        assertThat(limit.over()).isEmpty();
        nanos.addAndGet(StormLimit.WINDOW.toNanos());
        assertThat(limit.over()).containsExactly(new StormLimit.Suppressed("fault", 1_000 - StormLimit.OF_A_KIND));
        assertThat(limit.over()).isEmpty();
        assertThat(limit.admits("fault")).isTrue();
    }

    @Test
    void manyKindsAtOnceAreAStormToo() {
        var limit = new StormLimit(nanos::get);
        var admitted = 0;
        for (var i = 0; i < 50_000; i++) {
            admitted += limit.admits("kind " + i % 5_000) ? 1 : 0;
        }
        assertThat(admitted).isBetween(500, StormLimit.OF_ALL);
    }
}
