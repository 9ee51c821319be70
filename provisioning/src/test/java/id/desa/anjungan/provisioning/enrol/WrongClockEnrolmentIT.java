package id.desa.anjungan.provisioning.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.backend.api.peer.PaperAuthority;
import id.desa.anjungan.backend.api.peer.WrongClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A box whose clock is wrong (libfaketime, in a process of its own) enrols at a village behind a certificate that a
/// public authority signed. Nobody pins the key of such a server, so the certificate has to be judged by a time.
class WrongClockEnrolmentIT {
    private static final String BOARD_WITHOUT_A_BATTERY = "1970-01-01T00:00:30Z";

    @TempDir
    private static Path keys;

    private static PaperAuthority authority;
    private static SSLContext valid;

    @TempDir
    private Path state;

    @BeforeAll
    static void certify() throws Exception {
        authority = new PaperAuthority(keys, "2026/01/01");
        valid = authority.certified("2026/02/01", 90);
    }

    @Test
    void goesByTheTimeOfTheInviteAndKeepsWhatTheVillageSaid() throws Exception {
        try (var village = new PaperVillage(valid)) {
            assertThat(box(BOARD_WITHOUT_A_BATTERY, village.invite(village.authority, false)))
                    .containsExactly("outcome ENROLLED", "year 1970", "told " + PaperVillage.NOW);
        }
    }

    @Test
    void trustsNoCertificateThatHadExpiredWhenTheInviteWasIssued() throws Exception {
        try (var village = new PaperVillage(authority.certified("2026/01/05", 30))) {
            assertThat(box(BOARD_WITHOUT_A_BATTERY, village.invite(village.authority, false)))
                    .containsExactly("outcome CLOCK_WRONG", "year 1970", "told nothing");
            assertThat(village.askers).as("nothing was said to it").isEmpty();
        }
    }

    @Test
    void isNeverMoreLenientThanTheClockOfTheMachine() throws Exception {
        try (var village = new PaperVillage(valid)) {
            assertThat(box("2027-06-01T08:00:00Z", village.invite(village.authority, false)))
                    .as("an invite of before the certificate expired takes no clock back")
                    .startsWith("outcome CLOCK_WRONG", "year 2027");
        }
    }

    /// Without libfaketime, under which a code is stretched for a minute: the trust goes by the clock it is given.
    @Test
    void saysThatItIsTheClockWhereACodeWasTypedForThatTellsNoTime() throws Exception {
        try (var village = new PaperVillage(valid)) {
            var code = ShortCode.draw(new Random(3));
            village.open.add(code);
            assertThat(typing(BOARD_WITHOUT_A_BATTERY, village, code)).startsWith("outcome CLOCK_WRONG");
            assertThat(typing("2026-03-02T08:00:00Z", village, code)).startsWith("outcome ENROLLED");
        }
    }

    private List<String> typing(String believed, PaperVillage village, ShortCode code) throws Exception {
        return said(java("-Dclock=" + believed, village.url().toString(), code.letters()));
    }

    /// What the box says, line by line.
    private List<String> box(String clock, String invite) throws IOException, InterruptedException {
        var builder = java("-XX:TieredStopAtLevel=1", invite);
        WrongClock.put(builder, Instant.parse(clock));
        return said(builder);
    }

    private ProcessBuilder java(String option, String... how) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(authority.trusted());
        command.addAll(List.of("-XX:+UseSerialGC", option, "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(EnrolmentProbe.class.getName(), state.toString()));
        command.addAll(List.of(how));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private List<String> said(ProcessBuilder builder) throws IOException, InterruptedException {
        var said = state.resolve("said");
        var process = builder.redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        return Files.readAllLines(said, StandardCharsets.UTF_8);
    }
}
