package id.desa.anjungan.device.cups;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.peer.PrivateCups;
import id.desa.anjungan.device.peer.VirtualLaser;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// `ipps:` to a `cupsd` with the certificate it made for itself, and to a printer behind a queue.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecuredQueueIT {
    private final VirtualLaser laser = VirtualLaser.start();
    private final PrivateCups cups = PrivateCups.start();
    private final URI queue = cups.addQueue("surat", laser.uri());
    private final String pin = cups.pin();

    @AfterAll
    void close() {
        cups.close();
        laser.close();
    }

    @Test
    void printsOverTlsToTheKeyThatIsPinned() {
        try (var printer = printer(Set.of("0".repeat(64), pin))) {
            assertThat(printer.status()).isEqualTo(new PrinterStatus.Ready());
            assertThat(printer.print(SampleLetter.job(Media.A4, 1), PrintProgress.NONE))
                    .isEqualTo(new PrintOutcome.Printed(Evidence.COUNTER));
        }
    }

    @Test
    void believesNoOtherKeyAndNobodyUnseenButTellsWhatToPin() {
        for (var pins : Set.of(Set.<String>of(), Set.of("0".repeat(64)))) {
            try (var printer = printer(pins)) {
                assertThat(printer.status()).isInstanceOfSatisfying(PrinterStatus.Offline.class, offline -> {
                    assertThat(offline.cause()).isEqualTo(OfflineCause.WRONG_KIND);
                    assertThat(offline.detail()).contains(pin);
                });
                assertThat(printer.print(SampleLetter.job(Media.A4, 1), PrintProgress.NONE))
                        .isInstanceOf(PrintOutcome.NotPrinted.class);
            }
        }
    }

    /// A queue made with `ipps:`, as most are today: CUPS trusts the printer's key unseen, this driver does not, and
    /// prints all the same.
    @Test
    void printsUnverifiedToAPrinterBehindTheQueueWhoseKeyNobodyPinned() {
        var secured = cups.addQueue("aman", URI.create(laser.uri().toString().replace("ipp:", "ipps:")));
        try (var blind = new CupsPagePrinter(CupsBench.asServiceUser(cups, secured), CupsBench.QUICK);
                var sighted = new CupsPagePrinter(
                        CupsBench.asServiceUser(cups, secured).trusting(Set.of(laser.pin())), CupsBench.QUICK)) {
            assertThat(blind.status()).isEqualTo(new PrinterStatus.Silent());
            assertThat(blind.print(SampleLetter.job(Media.A4, 1), PrintProgress.NONE))
                    .isEqualTo(new PrintOutcome.Printed(Evidence.TRANSMITTED));
            assertThat(sighted.status()).isEqualTo(new PrinterStatus.Ready());
            assertThat(sighted.print(SampleLetter.job(Media.A4, 1), PrintProgress.NONE))
                    .isEqualTo(new PrintOutcome.Printed(Evidence.COUNTER));
        }
    }

    private CupsPagePrinter printer(Set<String> pins) {
        var secured = URI.create(queue.toString().replace("ipp:", "ipps:"));
        return new CupsPagePrinter(CupsBench.asServiceUser(cups, secured).trusting(pins), CupsBench.QUICK);
    }
}
