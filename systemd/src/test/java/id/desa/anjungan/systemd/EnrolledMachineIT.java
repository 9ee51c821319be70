package id.desa.anjungan.systemd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.peer.EscPosDecoder;
import id.desa.anjungan.device.peer.EscPosPrinterEmulator;
import id.desa.anjungan.device.peer.VirtualLaser;
import id.desa.anjungan.village.demo.DemoVillage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// The whole way of a box: both packages on one machine, an invite from the village's page, its QR before the box's
/// scanner, and the kiosk serves. The scanner is a serial line that `socat` holds, the printers understand ESC/POS and
/// IPP; the units and their cages are as installed.
@Tag("system")
@EnabledIf("id.desa.anjungan.systemd.Trees#canBoot")
class EnrolledMachineIT {
    private static final Duration PROMISED = Duration.ofSeconds(60);
    private static final Path PICTURES = Path.of("target/system");
    private static final int VILLAGE = 8080;
    private static final String SCANNER = """
            [Unit]
            Before=anjungan-kiosk.service
            [Service]
            ExecStart=socat pty,raw,echo=0,link=/dev/scanner,user=anjungan,mode=600 pty,raw,echo=0,link=/dev/held-before-it
            """;

    private static EscPosPrinterEmulator slips;
    private static VirtualLaser laser;
    private static Machine machine;
    private static Line slipLine;
    private static Line letterLine;

    @BeforeAll
    static void begins() throws Exception {
        slips = EscPosPrinterEmulator.start();
        laser = VirtualLaser.start();
        machine = Trees.machine("enrolled");
        Displays.into(machine);
        machine.write("/etc/anjungan-village/village.conf", """
                VILLAGE_OPTIONS="--host 127.0.0.1 --port %d --demo"
                """.formatted(VILLAGE))
                .write("/etc/anjungan/kiosk.toml", """
                [kiosk]
                demo = true
                [devices.page-printer]
                uri = "%s"
                [devices.receipt-printer]
                uri = "escpos+tcp://127.0.0.1:%d"
                [devices.scanner]
                uri = "serial:///dev/scanner"
                """.formatted(
                                laser.uri(), slips.uri().getPort()))
                .write("/etc/systemd/system/scanner.service", SCANNER);
        var wants = machine.path("/etc/systemd/system/multi-user.target.wants/scanner.service");
        Files.createDirectories(wants.getParent());
        Files.createSymbolicLink(wants, Path.of("/etc/systemd/system/scanner.service"));
        var data = machine.path("/var/lib/anjungan-village");
        DemoVillage.bringProfile(data); // without a profile the unit does not start
        Shell.must("chown", "--reference=" + data, data.resolve("desa.json").toString());
        machine.boot();
        slipLine = Line.into(machine, slips.uri().getPort());
        letterLine = Line.into(machine, laser.uri().getPort());
        machine.until(Duration.ofSeconds(60), "systemctl is-active anjungan-kiosk anjungan-village");
    }

    @AfterAll
    static void ends() throws Exception {
        slipLine.close();
        letterLine.close();
        machine.close();
        laser.close();
        slips.close();
    }

    @Test
    void becomesAKioskInServiceByTheQrOfTheVillagesPage() throws Exception {
        assertThat(machine.property("anjungan-kiosk", "StatusText")).isEqualTo("not enrolled");
        machine.until(Duration.ofSeconds(60), "socat -u OPEN:/dev/null TCP:127.0.0.1:" + VILLAGE);
        var invite = new VillageOffice(machine, VILLAGE).invite("Anjungan Balai Uji");
        photograph("unenrolled");

        var box = machine.property("anjungan-kiosk", "MainPID");
        var shown = System.nanoTime();
        scan(invite);
        machine.until(
                PROMISED,
                "[ $(systemctl show -P MainPID anjungan-kiosk) != " + box
                        + " ] && systemctl is-active --quiet anjungan-kiosk && sleep 0.5 && anjunganctl status --json | grep -q '\"ready\" : true'");
        var took = Duration.ofNanos(System.nanoTime() - shown);
        System.out.println("QR shown -> in service: " + took.toMillis() + " ms");

        assertThat(took).isLessThan(PROMISED);
        assertThat(machine.must("anjunganctl", "status", "--json")).contains("\"anjungan-balai-uji\"");
        photograph("enrolled");
        assertThat(paper()).contains("Kios terdaftar", "anjungan-balai-uji");
        assertThat(machine.must("stat", "-c", "%U %a", "/var/lib/anjungan/identity/key.json"))
                .isEqualToIgnoringNewLines("anjungan 600");
    }

    private static void scan(String text) throws Exception {
        try (var wire = Files.newOutputStream(machine.path("/srv/shown"))) {
            wire.write((text + "\r").getBytes(UTF_8));
        }
        machine.sh("cat /srv/shown >/dev/held-before-it; rm /srv/shown");
    }

    private static String paper() {
        return slips.slips().stream()
                .map(slip -> EscPosDecoder.decode(slip).text())
                .collect(Collectors.joining("\n"));
    }

    private static void photograph(String name) throws Exception {
        Thread.sleep(2_000); // the picture is drawn after the program is ready
        var picture = Displays.photograph(machine);
        Displays.keep(picture, PICTURES.resolve(name + ".png"));
        assertThat(Displays.colours(picture)).isGreaterThan(40);
    }
}
