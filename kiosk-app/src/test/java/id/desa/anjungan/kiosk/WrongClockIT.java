package id.desa.anjungan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk's clock put wrong and right again in a process of its own (libfaketime), against a village over TLS whose
/// certificate is valid for a year.
class WrongClockIT {
    private static final String PASSWORD = "changeit";
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final String INFO = """
            {"kode":"99.01.01.2001","desa":"Tirtawening","kecamatan":"Wanasepi","kabupaten":"Purwacarita",
            "officeHours":"08.00","demo":true,"paper":"A4","capabilities":[],"news":[]}""";

    @TempDir
    private static Path keys;

    @TempDir
    Path dir;

    private HttpsServer village;

    @BeforeEach
    void openTheVillage() throws Exception {
        village = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        village.setHttpsConfigurator(new HttpsConfigurator(tls()));
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
    static void makeCertificates() throws Exception {
        certificates();
    }

    @AfterEach
    void closeTheVillage() {
        village.stop(0);
    }

    @Test
    void aBoardWithoutABatteryFindsTlsAndItsTimeAgainOnceTheClockIsSet() throws Exception {
        try (var kiosk = new Kiosk("1970-01-01 00:00:30")) {
            assertThat(kiosk.says("info")).as("nothing to go by yet").isEqualTo("CERTIFICATE_DATE");
            kiosk.clock(Instant.now());
            assertThat(kiosk.says("info")).as("the next call after the sync").isEqualTo("Ok");
            assertThat(kiosk.time()).isCloseTo(Instant.now(), within());
            kiosk.says("keep");
        }
        try (var kiosk = new Kiosk("1970-01-01 00:00:30")) {
            assertThat(Instant.parse(kiosk.says("machine"))).isBefore(Instant.parse("1970-01-02T00:00:00Z"));
            assertThat(kiosk.time()).as("the floor").isCloseTo(Instant.now(), within());
            assertThat(kiosk.says("info")).as("TLS without any sync").isEqualTo("Ok");
        }
    }

    @Test
    void aNewKioskBeginsAtTheTimeOfItsEnrolmentSoThatTlsNeedsNoSync() throws Exception {
        try (var kiosk = new Kiosk("1970-01-01 00:00:30", Instant.now().toString())) {
            assertThat(Instant.parse(kiosk.says("machine"))).isBefore(Instant.parse("1970-01-02T00:00:00Z"));
            assertThat(kiosk.says("info")).isEqualTo("Ok");
            assertThat(kiosk.time()).isCloseTo(Instant.now(), within());
        }
    }

    @Test
    void jumpsOfDaysAndYearsMoveNothingOnceTheVillageWasHeard() throws Exception {
        try (var kiosk = new Kiosk(text(Instant.now()))) {
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
        try (var kiosk = new Kiosk(text(Instant.now()))) {
            kiosk.says("info");
            kiosk.says("keep");
        }
        try (var kiosk = new Kiosk(text(Instant.now().plus(Duration.ofDays(730))))) {
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
        try (var kiosk = new Kiosk("1970-01-01 00:00:30")) {
            assertThat(kiosk.time()).as("not 2028").isCloseTo(Instant.now(), within());
            assertThat(kiosk.says("outbox")).isEqualTo("ahead right");
        }
    }

    private static org.assertj.core.data.TemporalUnitOffset within() {
        return org.assertj.core.api.Assertions.within(A_MINUTE.toSeconds(), java.time.temporal.ChronoUnit.SECONDS);
    }

    private static String text(Instant time) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
                .withZone(ZoneId.of("UTC"))
                .format(time);
    }

    /// A child process with a clock of its own.
    private final class Kiosk implements AutoCloseable {
        private final Path clock = dir.resolve("clock");
        private final Process process;
        private final Writer to;
        private final BufferedReader from;

        /// @param told when it was enrolled, where that was kept
        Kiosk(String starts, String... told) throws IOException {
            Files.writeString(clock, "@" + starts + "\n");
            var builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Djavax.net.ssl.trustStore=" + keys.resolve("trust.p12"),
                    "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ClockProbe.class.getName(),
                    "https://localhost:" + village.getAddress().getPort(),
                    dir.resolve("state").toString());
            builder.command().addAll(List.of(told));
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            var environment = builder.environment();
            environment.put("LD_PRELOAD", libfaketime().toString());
            environment.put("FAKETIME_TIMESTAMP_FILE", clock.toString());
            environment.put("FAKETIME_NO_CACHE", "1");
            environment.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
            environment.put("TZ", "UTC");
            process = builder.start();
            to = process.outputWriter(StandardCharsets.UTF_8);
            from = process.inputReader(StandardCharsets.UTF_8);
        }

        void clock(Instant now) throws IOException {
            Files.writeString(clock, "@" + text(now) + "\n");
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

    private static Path libfaketime() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
            return folders.map(folder -> folder.resolve("faketime/libfaketimeMT.so.1"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new IOException("apt-get install faketime"));
        }
    }

    /// An authority the kiosk trusts, and the village's certificate by it: valid for a year around today.
    private static void certificates() throws IOException, InterruptedException {
        keytool(
                "-genkeypair -alias ca -keystore ca.p12 -dname CN=Authority -keyalg EC -ext bc:c -startdate -30d -validity 365");
        keytool("-exportcert -alias ca -keystore ca.p12 -rfc -file ca.pem");
        keytool("-genkeypair -alias desa -keystore desa.p12 -dname CN=localhost -keyalg EC");
        keytool("-certreq -alias desa -keystore desa.p12 -file desa.csr");
        keytool(
                "-gencert -alias ca -keystore ca.p12 -infile desa.csr -outfile desa.pem -rfc -startdate -30d -validity 365"
                        + " -ext san=dns:localhost");
        keytool("-importcert -noprompt -alias ca -keystore desa.p12 -file ca.pem");
        keytool("-importcert -noprompt -alias desa -keystore desa.p12 -file desa.pem");
        keytool("-importcert -noprompt -alias ca -keystore trust.p12 -file ca.pem");
    }

    private static void keytool(String arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments.split(" ")));
        command.addAll(List.of("-storepass", PASSWORD));
        var process = new ProcessBuilder(command)
                .directory(keys.toFile())
                .redirectErrorStream(true)
                .redirectOutput(keys.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(keys.resolve("keytool.log")))
                .isZero();
    }

    private static SSLContext tls() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(keys.resolve("desa.p12").toFile(), PASSWORD.toCharArray());
        var managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
