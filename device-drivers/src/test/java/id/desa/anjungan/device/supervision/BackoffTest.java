package id.desa.anjungan.device.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration MOST = Duration.ofSeconds(2);

    @Test
    void doublesItsBoundAndUsesAllOfIt() {
        var backoff = new Backoff(FIRST, MOST, new Random(3));
        var longest = new long[80];
        for (var run = 0; run < 500; run++) {
            backoff.reset();
            for (var failure = 0; failure < longest.length; failure++) {
                longest[failure] = Math.max(longest[failure], backoff.next().toMillis());
            }
        }
        assertThat(longest[0]).isBetween(95L, 100L);
        assertThat(longest[1]).isBetween(190L, 200L);
        assertThat(longest[2]).isBetween(380L, 400L);
        assertThat(longest[79]).isBetween(1900L, 2000L);
    }
}
