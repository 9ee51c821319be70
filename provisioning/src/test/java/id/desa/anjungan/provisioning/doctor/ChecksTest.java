package id.desa.anjungan.provisioning.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.config.Rotation;
import id.desa.anjungan.provisioning.check.DeviceTest;
import id.desa.anjungan.provisioning.check.TestResult;
import id.desa.anjungan.provisioning.check.TestResults;
import id.desa.anjungan.provisioning.control.ControlAnswer;
import id.desa.anjungan.provisioning.doctor.Symptom.Grade;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Each check on the files and words of real machines: a Raspberry Pi 4 and 5, a small PC.
class ChecksTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T03:00:00Z");
    private static final Tools NONE = _ -> Optional.empty();

    @TempDir
    private Path root;

    @Test
    void readTheSupplyOfARaspberryPi() throws IOException {
        assertThat(codes(new PowerCheck(root))).containsExactly("power-not-told");
        file("proc/device-tree/model", "Raspberry Pi 4 Model B Rev 1.5\0");
        assertThat(codes(new PowerCheck(root))).containsExactly("power-driver-missing");
        file("sys/class/hwmon/hwmon1/name", "rpi_volt\n");
        file("sys/class/hwmon/hwmon1/in0_lcrit_alarm", "0\n");
        assertThat(codes(new PowerCheck(root))).containsExactly("power-fine");
        file("sys/class/hwmon/hwmon1/in0_lcrit_alarm", "1\n");
        assertThat(codes(new PowerCheck(root))).containsExactly("power-low");
        file("sys/class/hwmon/hwmon1/in0_lcrit_alarm", "0\n");
        file("sys/devices/platform/soc/soc:firmware/get_throttled", "0x50000\n");
        assertThat(codes(new PowerCheck(root))).containsExactly("power-was-low");
    }

    @Test
    void findAClockThatCameUpWrongAfterAPowerCut() throws IOException {
        var state = Files.createDirectories(root.resolve("state"));
        var right = InstantSource.system();
        assertThat(codes(new ClockCheck(root, state, right)))
                .containsExactly("clock-not-synchronised", "clock-no-battery");
        file("run/systemd/timesync/synchronized", "");
        file("sys/class/rtc/rtc0/name", "rtc-ds1307");
        file("state/kiosk.db", "x");
        assertThat(codes(new ClockCheck(root, state, right))).containsExactly("clock-synchronised");
        assertThat(codes(new ClockCheck(root, state, InstantSource.fixed(Instant.parse("2024-01-01T00:00:00Z")))))
                .containsExactly("clock-behind");
    }

    @Test
    void seeADiskFillUp() {
        var mebi = 1L << 20;
        assertThat(room(new SpaceCheck.Room(30_000 * mebi, 20_000 * mebi, false), ""))
                .containsExactly("disk-room");
        assertThat(room(new SpaceCheck.Room(30_000 * mebi, 2_000 * mebi, false), ""))
                .containsExactly("disk-nearly-full");
        assertThat(room(new SpaceCheck.Room(30_000 * mebi, 60 * mebi, false), ""))
                .containsExactly("disk-full");
        assertThat(room(new SpaceCheck.Room(30_000 * mebi, 20_000 * mebi, true), "IUse%\n   93%\n"))
                .containsExactly("disk-read-only", "disk-room", "disk-names-nearly-out");
        assertThat(room(new SpaceCheck.Room(30_000 * mebi, 20_000 * mebi, false), "IUse%\n    -\n"))
                .containsExactly("disk-room");
        assertThat(codes(SpaceCheck.of(root.resolve("not/there/yet"), NONE))).isNotEmpty();
    }

    private List<String> room(SpaceCheck.Room room, String df) {
        return codes(new SpaceCheck(root, _ -> Optional.of(df), room));
    }

    @Test
    void readHowWornCardsAndDisksAre() throws IOException {
        assertThat(codes(new WearCheck(root, NONE))).containsExactly("wear-no-disk");
        file("sys/block/mmcblk0/device/type", "SD");
        file("sys/block/mmcblk1/device/life_time", "0x02 0x09\n");
        file("sys/block/mmcblk2/device/life_time", "0x0b 0x01\n");
        file("sys/block/mmcblk3/device/life_time", "0x01 0x01\n");
        file("sys/block/nvme0n1/size", "1");
        file("sys/block/sda/size", "1");
        file("sys/block/loop0/size", "1");
        Tools smart = command -> Optional.of(
                command.getLast().endsWith("sda")
                        ? "SMART overall-health self-assessment test result: FAILED!"
                        : "SMART overall-health self-assessment test result: PASSED\nPercentage Used:  84%\n");
        assertThat(codes(new WearCheck(root, smart)))
                .containsExactly(
                        "wear-not-told", "wear-worn", "wear-worn-out", "wear-fine", "wear-worn", "wear-failing");
        assertThat(codes(new WearCheck(root, _ -> Optional.of("=== PASSED ==="))))
                .endsWith("wear-passed", "wear-passed");
    }

    @Test
    void takeTheWarmestPart() throws IOException {
        assertThat(codes(new TemperatureCheck(root))).containsExactly("temperature-not-told");
        file("sys/class/thermal/thermal_zone0/temp", "48312\n");
        assertThat(new TemperatureCheck(root).look().getFirst().values()).containsExactly("48");
        file("sys/class/thermal/thermal_zone1/temp", "73000\n");
        assertThat(codes(new TemperatureCheck(root))).containsExactly("temperature-warm");
        file("sys/class/thermal/thermal_zone1/temp", "81000\n");
        assertThat(codes(new TemperatureCheck(root))).containsExactly("temperature-hot");
    }

    @Test
    void walkToEachServerAndSayWhereTheWayEnds() throws Exception {
        var loopback = InetAddress.getLoopbackAddress();
        try (var good = new ServerSocket(0, 5, loopback);
                var mute = new ServerSocket(0, 5, loopback)) {
            answering(good, "HTTP/1.1 404 Not Found\r\n\r\n");
            answering(mute, "");
            assertThat(walk("http://127.0.0.1:" + good.getLocalPort())).isInstanceOf(ServerRoute.Reached.class);
            assertThat(walk("http://127.0.0.1:" + mute.getLocalPort()))
                    .isEqualTo(new ServerRoute.Failed(ServerRoute.Step.ANSWER));
            assertThat(walk("https://127.0.0.1:" + mute.getLocalPort()))
                    .isEqualTo(new ServerRoute.Failed(ServerRoute.Step.TLS));
            assertThat(walk("http://nowhere.invalid")).isEqualTo(new ServerRoute.Failed(ServerRoute.Step.NAME));
            assertThat(walk("http://127.0.0.1:" + closedPort()))
                    .isEqualTo(new ServerRoute.Failed(ServerRoute.Step.CONNECT));
            var check = new NetworkCheck(List.of(new NetworkCheck.Server(
                    "desa", URI.create("http://127.0.0.1:" + good.getLocalPort()), Optional.empty())));
            assertThat(codes(check)).containsExactly("network-fine");
        }
        assertThat(codes(new NetworkCheck(List.of()))).containsExactly("network-no-server");
    }

    private static int closedPort() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return server.getLocalPort();
        }
    }

    private static ServerRoute.Walk walk(String server) {
        return new ServerRoute(URI.create(server), Optional.empty(), Duration.ofSeconds(2)).walk();
    }

    /// Answers whoever calls, whatever is asked, and hangs up.
    private static void answering(ServerSocket server, String answer) {
        Thread.startVirtualThread(() -> {
            while (true) {
                try (var caller = server.accept()) {
                    var _ = caller.getInputStream().read(new byte[1000]);
                    caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    @Test
    void compareThePictureAndTheFingerWithTheRotation() throws IOException {
        file("sys/class/input/event4/device/properties", "2\n");
        file("sys/class/input/event4/device/capabilities/abs", "2608000 3\n");
        file("sys/class/input/event4/device/name", "ILITEK Multi-Touch\n");
        Tools left = command -> Optional.of(
                command.getFirst().equals("xrandr")
                        ? "Screen 0: minimum 320 x 200\nHDMI-1 connected primary 1080x1920+0+0 left (normal left) 1mm x 1mm\n"
                        : "Device 'ILITEK Multi-Touch':\n\tlibinput Calibration Matrix (301):\t0.010000, -1.000000, 1.000000, 0.990000, 0.000000, 0.000000, 0.000000, 0.000000, 1.000000\n");
        assertThat(codes(new DisplayCheck(root, Rotation.THREE_QUARTERS, left)))
                .containsExactly("display-fine", "touch-fine");
        assertThat(codes(new DisplayCheck(root, Rotation.QUARTER, left)))
                .containsExactly("display-turned", "touch-turned");
        assertThat(codes(new DisplayCheck(root, Rotation.NONE, NONE)))
                .containsExactly("display-not-told", "touch-not-told");
        assertThat(codes(new DisplayCheck(
                        root.resolve("other"), Rotation.NONE, _ -> Optional.of("HDMI-1 disconnected (normal)\n"))))
                .containsExactly("display-none", "touch-none");
    }

    @Test
    void readWhatOtherProgramsSay() {
        assertThat(codes(new QueuesCheck(NONE))).containsExactly("queues-no-cups");
        assertThat(codes(new QueuesCheck(_ -> Optional.of("scheduler is not running\n"))))
                .containsExactly("queues-cups-down");
        assertThat(codes(new QueuesCheck(_ -> Optional.of("scheduler is running\nlpstat: No destinations added.\n"))))
                .containsExactly("queues-none");
        assertThat(
                        codes(
                                new QueuesCheck(
                                        _ -> Optional.of(
                                                "scheduler is running\nprinter surat is idle.  enabled since Mon\nprinter lama disabled since Mon -\n\treason unknown\n"))))
                .containsExactly("queue-disabled");
        assertThat(codes(new UpsCheck(NONE))).containsExactly("ups-none");
        assertThat(ups("OL CHRG")).containsExactly("ups-fine");
        assertThat(ups("OB DISCHRG")).containsExactly("ups-on-battery");
        assertThat(ups("OL RB")).containsExactly("ups-battery-old");
        assertThat(ups("Error: Data stale")).containsExactly("ups-not-told");
        assertThat(codes(new ServicesCheck(List.of("pcscd.socket"), NONE))).containsExactly("services-no-systemd");
        assertThat(codes(new ServicesCheck(
                        List.of("pcscd.socket"),
                        command -> Optional.of(
                                command.contains("is-active")
                                        ? "inactive\n"
                                        : "cups.service loaded failed failed CUPS Scheduler\n"))))
                .containsExactly("service-failed", "service-not-active");
        assertThat(codes(new VersionsCheck("0.1.0", Optional::empty, _ -> Optional.of("0.1.0-1 half-configured"))))
                .containsExactly("version", "version-half-installed");
    }

    private static List<String> ups(String status) {
        return codes(new UpsCheck(command ->
                Optional.of(command.contains("-l") ? "Init SSL without certificate database\nanjungan\n" : status)));
    }

    @Test
    void sayWhatTheKioskSaysOfItselfAndItsDevices() {
        assertThat(codes(new KioskCheck(ControlAnswer.NotRunning::new))).containsExactly("kiosk-not-running");
        assertThat(codes(new KioskCheck(ControlAnswer.Silent::new))).containsExactly("kiosk-silent");
        var told = JsonMapper.shared().readTree("""
                {"services":[{"service":"letters","reasons":[{"code":"P10","mender":"officer"}]},
                {"service":"slips","reasons":[{"code":"P10","mender":"officer"}]}]}""");
        assertThat(codes(new KioskCheck(() -> new ControlAnswer.Done(told)))).containsExactly("kiosk-code");
        var devices = JsonMapper.shared().readTree("""
                [{"device":"scanner","works":true,"state":"ready","menders":""},
                {"device":"receipt-printer","works":true,"state":"ready media-low","menders":"officer"},
                {"device":"panel","works":false,"state":"offline not-found","menders":"technician"}]""");
        assertThat(codes(new DevicesCheck(() -> Optional.of(devices))))
                .containsExactly("device-fine", "device-warns", "device-away");
        assertThat(codes(new DevicesCheck(Optional::empty))).containsExactly("devices-not-told");
    }

    @Test
    void lookAtKeysTestsJournalAndBackups() throws IOException {
        var key = root.resolve("state/identity/key.json");
        assertThat(codes(new IdentityCheck(key))).containsExactly("identity-none");
        file("state/identity/key.json", "{}");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThat(codes(new IdentityCheck(key))).containsExactly("identity-fine");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(codes(new IdentityCheck(key))).containsExactly("identity-open");
        var state = root.resolve("state");
        assertThat(codes(new TestsCheck(state))).containsExactly("tests-none");
        new TestResults(state).keep(new TestResult(DeviceTest.CARD, false, MONDAY, "no-card-seen"));
        assertThat(new TestsCheck(state).look().getFirst().values())
                .containsExactly("card-reader", "2026-03-02", "no-card-seen");
        assertThat(codes(new JournalCheck(root))).containsExactly("journal-not-capped");
        file("usr/lib/systemd/journald.conf.d/50-anjungan.conf", "[Journal]\nSystemMaxUse=120M\n");
        assertThat(codes(new JournalCheck(root))).containsExactly("journal-capped");
        assertThat(codes(new BackupCheck(state, false, InstantSource.fixed(MONDAY))))
                .containsExactly("backup-no-key");
        assertThat(codes(new BackupCheck(state, true, InstantSource.fixed(MONDAY))))
                .containsExactly("backup-never");
    }

    @Test
    void holdUpNoneOfTheOthers() {
        var never = new CountDownLatch(1);
        var found = new Doctor(
                        List.of(
                                check("hung", never::await),
                                check("bad", () -> {
                                    throw new IllegalStateException("a resident's name");
                                }),
                                new JournalCheck(root)),
                        Duration.ofMillis(300))
                .examine();
        assertThat(found).extracting(Symptom::code).containsExactly("hangs", "failed", "journal-not-capped");
        assertThat(found.toString()).doesNotContain("resident");
        assertThat(found).extracting(Symptom::grade).containsExactly(Grade.NOW, Grade.NOW, Grade.SOON);
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static Check check(String name, Work work) {
        return new Check() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Symptom> look() throws InterruptedException {
                work.run();
                return List.of();
            }
        };
    }

    private static List<String> codes(Check check) {
        try {
            return check.look().stream().map(Symptom::code).toList();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void file(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
