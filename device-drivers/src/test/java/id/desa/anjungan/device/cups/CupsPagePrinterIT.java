package id.desa.anjungan.device.cups;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.peer.PrivateCups;
import id.desa.anjungan.device.peer.VirtualLaser;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CupsPagePrinterIT {
    @Test
    void printsALetterAndKnowsItByThePrintersOwnCount() {
        try (var laser = VirtualLaser.start();
                var cups = PrivateCups.start()) {
            var uri = cups.addQueue("surat", laser.uri());
            var printer =
                    new CupsPagePrinter(uri, CupsSettings.STANDARD, System.getProperty("user.name"), Optional.empty());
            var job = SampleLetter.job(Media.F4, 2);
            assertThat(printer.print(job, PrintProgress.NONE)).isEqualTo(new PrintOutcome.Printed(Evidence.COUNTER));
            assertThat(laser.received()).hasSize(1);
            assertThat(laser.jobNames()).containsExactly(job.ref().name());
            assertThat(cups.documents()).isEmpty();
        }
    }
}
