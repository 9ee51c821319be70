package id.desa.anjungan.device.cups;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.peer.PrivateCups;
import id.desa.anjungan.device.peer.StallingGate;
import id.desa.anjungan.device.peer.VirtualLaser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavaxPrintSenderIT {
    private static final Duration AMPLE = Duration.ofSeconds(15);
    private static final String COUNTED = new PrintOutcome.Printed(Evidence.COUNTER).toString();

    private final VirtualLaser laser = VirtualLaser.start();
    private final PrivateCups cups = PrivateCups.start();
    private final URI queue = cups.addQueue("surat", laser.uri());

    @AfterAll
    void close() {
        cups.close();
        laser.close();
    }

    /// It takes F4 for folio, which is 0.9 mm wider: F4 goes by IPP.
    @Test
    void carriesWhatItSeesUnscaledWithItsCopiesAndSidesAndLeavesNoFileBehind(@TempDir Path spool) throws IOException {
        leaveLying(spool.resolve("javaprint1.tmp"), Duration.ofHours(1));
        var before = laser.impressions();
        try (var jvm = LettersJvm.start(cups.server(), queue, spool, AMPLE)) {
            assertThat(jvm.until("javax.print carries A4: ")).isEqualTo("true");
            assertThat(jvm.until("javax.print carries F4: ")).isEqualTo("false");
            assertThat(jvm.print("A-by-javax-print")).isEqualTo(COUNTED);
        }
        assertThat(spool).isEmptyDirectory();
        assertThat(laser.jobNames().getLast()).isEqualTo("A-by-javax-print");
        assertThat(laser.impressions() - before).isEqualTo(4);
        assertThat(laser.sidesAsked().getLast()).isEqualTo("two-sided-long-edge");
    }

    @Test
    void printsAgainWithoutARestartOnceItsQueueWasDeletedAndMadeAnew(@TempDir Path spool) throws IOException {
        try (var jvm = LettersJvm.start(cups.server(), queue, spool, AMPLE)) {
            assertThat(jvm.print("A-before")).isEqualTo(COUNTED);
            cups.removeQueue("surat");
            assertThat(jvm.print("A-meanwhile")).contains("NotPrinted");
            cups.addQueue("surat", laser.uri());
            assertThat(jvm.print("A-after")).isEqualTo(COUNTED);
            assertThat(laser.jobNames()).contains("A-before", "A-after").doesNotContain("A-meanwhile");
        }
    }

    /// `lpr` has the letter and waits for a spooler that does not answer.
    @Test
    void givesUpAndEndsAnLprThatHangsAndPrintsTheNextLetter(@TempDir Path spool) throws IOException {
        try (var gate = StallingGate.before(URI.create("ipp://" + cups.server()).getPort())) {
            var server = "127.0.0.1:" + gate.port();
            var through = URI.create("ipp://" + server + "/printers/surat");
            try (var jvm = LettersJvm.start(server, through, spool, Duration.ofSeconds(2))) {
                assertThat(jvm.print("A-warms-up")).isEqualTo(COUNTED);
                gate.stall();
                assertThat(jvm.print("A-hangs")).contains("NotPrinted");
                assertThat(jvm.children()).isEmpty();
                gate.goOn();
                assertThat(jvm.print("A-next")).isEqualTo(COUNTED);
            }
            assertThat(gate.stalled()).isPositive();
        }
        assertThat(laser.jobNames()).contains("A-next").doesNotContain("A-hangs");
        assertThat(spool).isEmptyDirectory();
    }

    private static void leaveLying(Path letter, Duration age) throws IOException {
        Files.writeString(letter, "a letter of before a crash");
        Files.setLastModifiedTime(letter, FileTime.from(Instant.now().minus(age)));
    }
}
