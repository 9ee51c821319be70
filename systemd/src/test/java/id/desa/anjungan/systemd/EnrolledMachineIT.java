package id.desa.anjungan.systemd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.PATH;

import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;

/// The whole way of a box: both packages on one machine, an invite from the village's page, its QR before
/// the box's scanner, and the kiosk serves: a resident's letter comes out of the printer. The printers
/// understand ESC/POS and IPP; the units and their cages are as installed.
@Tag("system")
@EnabledIf("id.desa.anjungan.systemd.Trees#canBoot")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EnrolledMachineIT {
    private static final Duration PROMISED = Duration.ofSeconds(60);

    private static Peers peers;
    private static Machine machine;
    private static VillageHouse village;
    private static Box box;
    private static Peers.Cables cables;

    @BeforeAll
    static void begins() throws Exception {
        peers = new Peers();
        machine = Trees.machine("enrolled");
        box = new Box(machine);
        village = new VillageHouse(machine).founded("");
        machine.write("/etc/anjungan/kiosk.toml", peers.settings());
        machine.boot();
        cables = peers.into(machine);
        machine.until(Duration.ofSeconds(60), "systemctl is-active anjungan-kiosk anjungan-village");
    }

    @AfterAll
    static void ends() throws Exception {
        cables.close();
        machine.close();
        peers.close();
    }

    @Test
    @Order(1)
    void becomesAKioskInServiceByTheQrOfTheVillagesPage() throws Exception {
        assertThat(machine.property("anjungan-kiosk", "StatusText")).isEqualTo("not enrolled");
        var invite = village.answers().office().invite("Anjungan Balai Uji");
        box.photograph("unenrolled");

        var took = box.enrols(invite, PROMISED);
        System.out.println("QR shown -> in service: " + took.toMillis() + " ms");

        assertThat(took).isLessThan(PROMISED);
        assertThat(machine.must("anjunganctl", "status", "--json")).contains("\"anjungan-balai-uji\"");
        assertThat(peers.paper()).contains("Kios terdaftar", "anjungan-balai-uji");
        assertThat(machine.must("stat", "-c", "%U %a", "/var/lib/anjungan/identity/key.json"))
                .isEqualToIgnoringNewLines("anjungan 600");
        box.await("attract");
        box.photograph("enrolled");
    }

    /// A resident comes with the slip of a letter that is ready.
    @Test
    @Order(2)
    void printsALetterOnItsPrinterAndTheVillageHearsOfIt() throws Exception {
        var resident = new Resident(box);
        resident.askForTheLetterOf(village.readySlip());
        box.await("collect.take_paper");
        box.photograph("letter-printed");
        assertThat(peers.laser().received())
                .singleElement(PATH)
                .satisfies(document -> assertThat(Files.size(document)).isGreaterThan(10_000));
        assertThat(peers.laser().impressions()).isPositive();
        resident.takesTheLetter();
        village.until("SELECT count(*) FROM print_grant WHERE state = 'PRINTED'", "1");
    }
}
