package id.desa.anjungan.device.cups;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.peer.BadHttp;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever answers on the spooler's port: a status in time, and nothing thrown.
class IppGarbageIT {
    private static final Duration BOUND = Duration.ofSeconds(4);
    private static final CupsSettings HASTY = CupsBench.QUICK.withAnswer(Duration.ofSeconds(1));

    @ParameterizedTest
    @EnumSource
    void isOfflineInTimeWhateverTheSpoolersPortAnswers(BadHttp.Manners manners) {
        try (var bad = BadHttp.start(manners);
                var printer = new CupsPagePrinter(
                        CupsQueue.of(URI.create("ipp://127.0.0.1:" + bad.port() + "/printers/surat")), HASTY)) {
            var started = System.nanoTime();
            assertThat(printer.status()).isInstanceOf(PrinterStatus.Offline.class);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(BOUND);
            assertThat(printer.print(SampleLetter.job(Media.A4, 1), PrintProgress.NONE))
                    .isInstanceOf(PrintOutcome.NotPrinted.class);
        }
    }
}
