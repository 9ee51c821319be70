package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.fleet.StickInvite;
import id.desa.anjungan.kiosk.Main;
import id.desa.anjungan.provisioning.control.ControlAnswer;
import id.desa.anjungan.provisioning.control.ControlClient;
import id.desa.anjungan.provisioning.control.ControlPlace;
import id.desa.anjungan.provisioning.control.ControlRequest;
import id.desa.anjungan.provisioning.ctl.Anjunganctl;
import id.desa.anjungan.provisioning.ctl.Exit;
import id.desa.anjungan.provisioning.ctl.Workplace;
import id.desa.anjungan.provisioning.enrol.IdentityFolder;
import id.desa.anjungan.village.Village;
import id.desa.anjungan.village.VillageSettings;
import id.desa.anjungan.village.kiosk.KioskEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The real program, from a stick and without its village: it serves what needs none, and once an officer has confirmed
/// it, it ends by itself and comes back as a kiosk of the village.
class OfflineStartIT {
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    @TempDir
    private Path dir;

    private Village village(int port) {
        return Village.start(new VillageSettings(
                dir.resolve("village"), VillageSettings.LOOPBACK, port, Optional.empty(), List.of(), true, true));
    }

    private Path state() {
        return dir.resolve("state");
    }

    @Test
    void servesFromAStickAndIsTheVillagesKioskOnceAnOfficerConfirmedIt() throws Exception {
        var hand = hand();
        int port;
        try (var village = village(0)) {
            port = village.port();
            var stick = Files.createDirectory(dir.resolve("stick")).resolve(StickInvite.FILE);
            Files.writeString(
                    stick,
                    village.kiosks()
                            .invites()
                            .inviteNew("Anjungan Dusun", true, "petugas-1")
                            .stickFile());
        }
        assertThat(enrol(hand, "--stick", dir.resolve("stick").toString())).isEqualTo(Exit.GOOD);
        var begun = program(hand, "first");
        try {
            var alone = await(status -> status.path("kiosk").asString("").equals("anjungan-dusun"));
            assertThat(alone.path("codes").toString()).doesNotContain("K10", "K12");
            try (var village = village(port)) {
                assertThat(enrol(hand, "--confirm"))
                        .as("nobody confirmed it yet")
                        .isEqualTo(Exit.TRY_LATER);
                var waiting = village.kiosks().book().all().stream()
                        .filter(one -> one.state() == KioskEntry.State.WAITING)
                        .findFirst()
                        .orElseThrow();
                assertThat(village.kiosks()
                                .enrolment()
                                .confirm(waiting.waiting().orElseThrow()))
                        .isTrue();
                assertThat(begun.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .as("it asks once a minute")
                        .isTrue();
                assertThat(begun.exitValue())
                        .as(() -> "systemd starts it anew; it said\n" + said("first"))
                        .isZero();
                assertThat(new IdentityFolder(state()).read().orElseThrow().credential())
                        .isPresent();
                confirmed(hand);
            }
        } finally {
            begun.destroyForcibly();
        }
    }

    private void confirmed(Path hand) throws Exception {
        var anew = program(hand, "second");
        try {
            var served = await(status -> status.has("last-contact-seconds")
                    && !status.path("codes").toString().contains("V1"));
            assertThat(served.path("kiosk").asString("")).isEqualTo("anjungan-dusun");
        } finally {
            anew.destroy();
            assertThat(anew.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Path hand() throws IOException {
        return Files.writeString(dir.resolve("kiosk.toml"), """
                [kiosk]
                demo = true

                [screen]
                size = "800x480"
                fullscreen = false

                [state]
                dir = "%s"

                [devices.page-printer]
                uri = "sim:page-printer"

                [devices.receipt-printer]
                uri = "sim:receipt-printer"
                """.formatted(Files.createDirectory(state())));
    }

    private int enrol(Path hand, String... args) {
        var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return Anjunganctl.run(
                new Workplace(dir, Map.of(), InputStream.nullInputStream(), nowhere, nowhere, InstantSource.system()),
                Stream.concat(Stream.of("enrol", "--config", hand.toString()), Stream.of(args))
                        .toArray(String[]::new));
    }

    private String said(String name) {
        try {
            return Files.readString(dir.resolve(name + ".log"));
        } catch (IOException nothing) {
            return "";
        }
    }

    /// Started as systemd starts it, with a view drawn in memory.
    private Process program(Path hand, String name) throws IOException {
        var tmp = Files.createDirectory(dir.resolve("tmp-" + name)).resolve("anjungan-tmp");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + Files.createDirectory(tmp),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--config",
                        hand.toString())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve(name + ".log").toFile())
                .start();
    }

    /// What the running kiosk says of itself.
    private JsonNode await(Predicate<JsonNode> wanted) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        JsonNode last = JsonMapper.shared().createObjectNode();
        while (System.nanoTime() < until) {
            if (new ControlClient(state().resolve(ControlPlace.NAME))
                            .ask(new ControlRequest("status"), Duration.ofSeconds(5))
                    instanceof ControlAnswer.Done(var status)) {
                last = status;
                if (wanted.test(status)) {
                    return status;
                }
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError("the kiosk says " + last);
    }
}
