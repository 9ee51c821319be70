package id.desa.anjungan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import id.desa.anjungan.backend.api.peer.PaperAuthority;
import id.desa.anjungan.backend.api.peer.WrongClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk's clock put wrong and right again in a process of its own (libfaketime), against a village over TLS whose
/// certificate is valid for a year.
class WrongClockIT {
    private static final Instant NO_BATTERY = Instant.parse("1970-01-01T00:00:30Z");
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final String INFO = """
            {"kode":"99.01.01.2001","desa":"Tirtawening","kecamatan":"Wanasepi","kabupaten":"Purwacarita",
            "officeHours":"08.00","demo":true,"paper":"A4","capabilities":[],"news":[]}""";

    @TempDir
    private static Path keys;

    private static PaperAuthority authority;
    private static SSLContext valid;

    @TempDir
    Path dir;

    private HttpsServer village;

    @BeforeEach
    void openTheVillage() throws IOException {
        village = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        village.setHttpsConfigurator(new HttpsConfigurator(valid));
        village.createContext("/", exchange -> {
            var body = INFO.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("DPoP-Nonce", "nonce-of-the-village");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        village.start();
    }

    @BeforeAll
    static void certify() throws Exception {
        authority = new PaperAuthority(keys, "-30d");
        valid = authority.certified("-30d", 365);
    }

    @AfterEach
    void closeTheVillage() {
        village.stop(0);
    }

    @Test
    void aBoardWithoutABatteryFindsTlsAndItsTimeAgainOnceTheClockIsSet() throws Exception {
        try (var kiosk = new Kiosk(NO_BATTERY)) {
            assertThat(kiosk.says("info")).as("nothing to go by yet").isEqualTo("CERTIFICATE_DATE");
            kiosk.clock(Instant.now());
            assertThat(kiosk.says("info")).as("the next call after the sync").isEqualTo("Ok");
            assertThat(kiosk.time()).isCloseTo(Instant.now(), within());
            kiosk.says("keep");
        }
        try (var kiosk = new Kiosk(NO_BATTERY)) {
            assertThat(Instant.parse(kiosk.says("machine"))).isBefore(Instant.parse("1970-01-02T00:00:00Z"));
            assertThat(kiosk.time()).as("the floor").isCloseTo(Instant.now(), within());
            assertThat(kiosk.says("info")).as("TLS without any sync").isEqualTo("Ok");
        }
    }

    @Test
    void aNewKioskBeginsAtTheTimeOfItsEnrolmentSoThatTlsNeedsNoSync() throws Exception {
        try (var kiosk = new Kiosk(NO_BATTERY, Instant.now().toString())) {
            assertThat(Instant.parse(kiosk.says("machine"))).isBefore(Instant.parse("1970-01-02T00:00:00Z"));
            assertThat(kiosk.says("info")).isEqualTo("Ok");
            assertThat(kiosk.time()).isCloseTo(Instant.now(), within());
        }
    }

    @Test
    void jumpsOfDaysAndYearsMoveNothingOnceTheVillageWasHeard() throws Exception {
        try (var kiosk = new Kiosk(Instant.now())) {
            assertThat(kiosk.says("info")).isEqualTo("Ok");
            for (var jump : List.of(Duration.ofDays(-7), Duration.ofDays(730), Duration.ofDays(-20_000))) {
                kiosk.says("before" + jump.toDays());
                kiosk.clock(Instant.now().plus(jump));
                assertThat(Instant.parse(kiosk.says("machine")))
                        .isCloseTo(Instant.now().plus(jump), within());
                assertThat(kiosk.time()).as("%s", jump).isCloseTo(Instant.now(), within());
                assertThat(Instant.parse(kiosk.says("session"))).as("timers").isCloseTo(Instant.now(), within());
                assertThat(kiosk.says("info")).as("TLS at %s", jump).isEqualTo("Ok");
                kiosk.says("after" + jump.toDays());
            }
            assertThat(kiosk.says("outbox"))
                    .as("the order of what happened")
                    .isEqualTo("before-7 after-7 before730 after730 before-20000 after-20000");
        }
    }

    @Test
    void aClockTwoYearsAheadFromTheStartPoisonsNothing() throws Exception {
        try (var kiosk = new Kiosk(Instant.now())) {
            kiosk.says("info");
            kiosk.says("keep");
        }
        try (var kiosk = new Kiosk(Instant.now().plus(Duration.ofDays(730)))) {
            assertThat(kiosk.says("info")).as("no certificate is valid then").isEqualTo("CERTIFICATE_DATE");
            kiosk.says("ahead");
            kiosk.says("keep");
            kiosk.clock(Instant.now());
            assertThat(kiosk.says("info")).isEqualTo("Ok");
            assertThat(kiosk.time()).isCloseTo(Instant.now(), within());
            kiosk.says("right");
            assertThat(kiosk.says("outbox")).isEqualTo("ahead right");
            kiosk.says("keep");
        }
        try (var kiosk = new Kiosk(NO_BATTERY)) {
            assertThat(kiosk.time()).as("not 2028").isCloseTo(Instant.now(), within());
            assertThat(kiosk.says("outbox")).isEqualTo("ahead right");
        }
    }

    private String url() {
        return "https://localhost:" + village.getAddress().getPort();
    }

    private static org.assertj.core.data.TemporalUnitOffset within() {
        return org.assertj.core.api.Assertions.within(A_MINUTE.toSeconds(), java.time.temporal.ChronoUnit.SECONDS);
    }

    /// A child process with a clock of its own.
    private final class Kiosk implements AutoCloseable {
        private final Path clock = dir.resolve("clock");
        private final Process process;
        private final Writer to;
        private final BufferedReader from;

        /// @param told when it was enrolled, where that was kept
        Kiosk(Instant starts, String... told) throws IOException {
            var builder = new ProcessBuilder(java(told)).redirectError(ProcessBuilder.Redirect.DISCARD);
            clock(starts);
            WrongClock.follow(builder, clock);
            process = builder.start();
            to = process.outputWriter(StandardCharsets.UTF_8);
            from = process.inputReader(StandardCharsets.UTF_8);
        }

        private List<String> java(String... told) {
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(authority.trusted());
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC"));
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
            command.addAll(List.of(
                    ClockProbe.class.getName(), url(), dir.resolve("state").toString()));
            command.addAll(List.of(told));
            return command;
        }

        void clock(Instant now) throws IOException {
            WrongClock.move(clock, now);
        }

        /// Log lines go by.
        String says(String word) throws IOException {
            to.write(word + "\n");
            to.flush();
            var answer = from.readLine();
            while (answer != null
                    && (answer.startsWith("{") || answer.contains(" WARN ") || answer.contains("[main]"))) {
                answer = from.readLine();
            }
            assertThat(answer).as("the answer to %s", word).isNotNull();
            return String.valueOf(answer);
        }

        Instant time() throws IOException {
            return Instant.parse(says("time"));
        }

        /// As a power cut does.
        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
