package id.desa.anjungan.device.cups;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.peer.PrivateCups;
import id.desa.anjungan.device.peer.StallingGate;
import id.desa.anjungan.device.peer.VirtualLaser;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A spooler that stops reading in the middle of a letter: no socket takes more than a few megabytes on its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IppSenderIT {
    private static final int MORE_THAN_SOCKETS_HOLD = 32 << 20;
    private static final Duration LONG = Duration.ofMinutes(2);

    private final VirtualLaser laser = VirtualLaser.start();
    private final PrivateCups cups = PrivateCups.start();
    private final URI queue = cups.addQueue("surat", laser.uri());

    @AfterAll
    void close() {
        cups.close();
        laser.close();
    }

    @Test
    void givesALetterUpInTimeThatTheSpoolerStopsReading() throws Exception {
        var before = laser.received().size();
        try (var thread = Executors.newVirtualThreadPerTaskExecutor();
                var gate = StallingGate.before(queue.getPort());
                var printer = printer(gate, Duration.ofSeconds(1))) {
            gate.choke();
            var outcome = thread.submit(() -> printer.print(big(), PrintProgress.NONE));
            assertThat(outcome.get(20, TimeUnit.SECONDS)).isNotInstanceOf(PrintOutcome.Printed.class);
            assertThat(gate.stalled()).isEqualTo(1);
        }
        assertThat(laser.received()).hasSize(before);
    }

    @Test
    void clearsALetterAtOnceThatTheSpoolerStopsReadingAndPrintsTheNext() throws Exception {
        try (var thread = Executors.newVirtualThreadPerTaskExecutor();
                var gate = StallingGate.before(queue.getPort());
                var printer = printer(gate, LONG)) {
            gate.choke();
            var outcome = thread.submit(() -> printer.print(big(), PrintProgress.NONE));
            while (gate.stalled() == 0 && !outcome.isDone()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            printer.clear();
            assertThat(outcome.get(20, TimeUnit.SECONDS)).isNotInstanceOf(PrintOutcome.Printed.class);
            gate.goOn();
            assertThat(printer.print(SampleLetter.job(Media.A4, 1), PrintProgress.NONE))
                    .isEqualTo(new PrintOutcome.Printed(Evidence.COUNTER));
        }
    }

    private CupsPagePrinter printer(StallingGate gate, Duration sent) {
        var through = URI.create("ipp://127.0.0.1:" + gate.port() + queue.getPath());
        return new CupsPagePrinter(CupsBench.asServiceUser(cups, through), CupsBench.QUICK.withHandover(sent));
    }

    private static PageJob big() {
        var letter = SampleLetter.job(Media.A4, 1);
        return new PageJob(letter.ref(), new byte[MORE_THAN_SOCKETS_HOLD], 1, Media.A4, 1);
    }
}
