package id.desa.anjungan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private final Ledger ledger = new Ledger();

    @Test
    void losesNothingThatComesInOrder() {
        ledger.expect("a");
        ledger.expect("b");
        ledger.hear("a");
        ledger.hear("b");
        assertThat(ledger.settles(Duration.ZERO)).isTrue();
        assertThat(ledger.lost()).isZero();
    }

    @Test
    void noticesWhatNeverCameAndWhatNobodyAskedFor() {
        ledger.expect("a");
        ledger.expect("b");
        ledger.hear("b");
        assertThat(ledger.settles(Duration.ofMillis(1))).isFalse();
        assertThat(ledger.lost()).isPositive();
    }

    @Test
    void everyDeviceEnduresAShortSoak() throws IOException {
        var said = new ByteArrayOutputStream();
        var good = new SoakBench()
                .run(Arguments.of("--cycles", "2000"), new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(good).as(said.toString(StandardCharsets.UTF_8)).isTrue();
    }
}
