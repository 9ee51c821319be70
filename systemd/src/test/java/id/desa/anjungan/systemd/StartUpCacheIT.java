package id.desa.anjungan.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;

/// The start-up cache through its life on one machine, on its own X server: made there, used, and never needed.
@Tag("system")
@EnabledIf("id.desa.anjungan.systemd.Trees#canBoot")
@TestMethodOrder(OrderAnnotation.class)
class StartUpCacheIT {
    private static final String CACHE = "/var/cache/anjungan/kiosk.aot";
    private static final String ACTIVE = "systemctl is-active --quiet anjungan-kiosk";
    private static final Duration START = Duration.ofSeconds(90);
    private static Machine machine;

    @BeforeAll
    static void begins() throws Exception {
        machine = Trees.machine("cache");
        Displays.into(machine);
        machine.boot();
    }

    @AfterAll
    static void ends() throws Exception {
        machine.close();
    }

    @Test
    @Order(1)
    void aKioskStartsWithoutOne() throws Exception {
        machine.until(START, ACTIVE);
        assertThat(machine.run("test", "-e", CACHE).succeeded()).isFalse();
        assertThat(used()).isFalse();
    }

    @Test
    @Order(2)
    void isMadeOnTheMachineAndUsedAtTheNextStart() throws Exception {
        machine.must("systemctl", "start", "anjungan-aot.service");
        assertThat(machine.must("stat", "-c", "%U", CACHE)).isEqualTo("anjungan\n");
        restart();
        assertThat(used()).isTrue();
    }

    @Test
    @Order(3)
    void isNotMadeAgainWhileItFits() throws Exception {
        var before = machine.must("stat", "-c", "%Y %i", CACHE);
        machine.must("systemctl", "start", "anjungan-aot.service");
        assertThat(machine.must("stat", "-c", "%Y %i", CACHE)).isEqualTo(before);
    }

    /// What a card does that is wearing out: the size is right and the bits are not.
    @Test
    @Order(4)
    void maySpoilAndTheKioskStartsAllTheSame() throws Exception {
        machine.sh("for at in 1000 4000 8000 12000; do dd if=/dev/urandom of=" + CACHE
                + " bs=4096 seek=$at count=400 conv=notrunc status=none; done");
        restart();
    }

    @Test
    @Order(5)
    void isNotUsedWhenItWasCutShort() throws Exception {
        machine.must("truncate", "--size=1M", CACHE);
        restart();
        assertThat(used()).isFalse();
    }

    @Test
    @Order(6)
    void isNotUsedAndMadeAgainWhenThePackageIsAnother() throws Exception {
        var stamp = machine.path("/usr/lib/anjungan-kiosk/stamp");
        Files.writeString(stamp, "another\n");
        restart();
        assertThat(used()).isFalse();
        machine.must("systemctl", "start", "anjungan-aot.service");
        assertThat(machine.must("cat", CACHE + ".stamp")).startsWith("another ");
    }

    /// It takes minutes on a board, and an update does not wait for it.
    @Test
    @Order(7)
    void isNotVouchedForWhenThePackageBecameAnotherMeanwhile() throws Exception {
        var stamp = machine.path("/usr/lib/anjungan-kiosk/stamp");
        Files.writeString(stamp, "third\n");
        machine.must("systemctl", "start", "--no-block", "anjungan-aot.service");
        machine.until(START, "pgrep -f kiosk.Rehearsal");
        Files.writeString(stamp, "fourth\n");
        machine.until(START, "systemctl is-failed --quiet anjungan-aot.service");
        assertThat(machine.run("test", "-e", CACHE + ".stamp").succeeded()).isFalse();
        machine.must("systemctl", "start", "anjungan-aot.service");
        assertThat(machine.must("cat", CACHE + ".stamp")).startsWith("fourth ");
    }

    private static void restart() throws Exception {
        machine.run("systemctl", "restart", "anjungan-kiosk");
        machine.until(START, ACTIVE);
    }

    private static boolean used() throws Exception {
        return machine.sh("tr '\\0' ' ' </proc/$(systemctl show -P MainPID anjungan-kiosk)/cmdline")
                .contains("-XX:AOTCache=");
    }
}
