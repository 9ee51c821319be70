package id.desa.anjungan.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.peer.NoisyPrinter;
import id.desa.anjungan.device.peer.NoisyPrinter.Manner;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever is on the other end: each call ends in time, nothing is thrown, and noise is no proof of paper.
class EscPosNoiseIT {
    private static final long[] SEEDS = {1, 20_261_121};
    private static final EscPosSettings HASTY = new EscPosSettings(
            Duration.ofSeconds(1),
            Duration.ofMillis(40),
            Duration.ofMillis(200),
            Duration.ofMillis(300),
            Duration.ofMillis(200));
    /// Of one call with those settings, on a machine that has other work.
    private static final Duration BOUND = Duration.ofSeconds(5);

    private static final Receipt SLIP =
            new Receipt(List.of(new Receipt.Text("x", Receipt.Align.LEFT, Receipt.Size.NORMAL, false)));

    @ParameterizedTest
    @EnumSource
    void survivesOnANetwork(Manner manner) {
        for (var seed : SEEDS) {
            try (var peer = NoisyPrinter.onTcp(manner, seed)) {
                bearsWith(peer);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void survivesOnUsb(Manner manner) {
        for (var seed : SEEDS) {
            try (var peer = NoisyPrinter.onUsb(manner, seed)) {
                bearsWith(peer);
            }
        }
    }

    private static void bearsWith(NoisyPrinter peer) {
        try (var printer = EscPosBench.printer(peer.uri(), EscPosModel.MM80, HASTY)) {
            inTime(printer::status);
            inTime(() -> assertThat(printer.print(new PrintRef("S-1"), SLIP))
                    .isNotEqualTo(new PrintOutcome.Printed(Evidence.PROCESS_ID)));
            inTime(printer::clear);
            inTime(() -> printer.outcomeOf(new PrintRef("S-1")));
        }
    }

    private static void inTime(Runnable call) {
        var started = System.nanoTime();
        call.run();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(BOUND);
    }
}
