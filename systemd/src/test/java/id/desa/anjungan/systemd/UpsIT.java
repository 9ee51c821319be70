package id.desa.anjungan.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;

/// A UPS as NUT sees it (its `dummy-ups`, whose state a file says): on battery nobody new begins, back on the mains the
/// kiosk opens again, nearly empty the machine stops after whoever is served. The kiosk is the real one until the last:
/// there `anjunganctl` is stood in for by a program that says that somebody is served, and writes down how it was
/// called.
@Tag("system")
@EnabledIf("id.desa.anjungan.systemd.Trees#canBoot")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpsIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    /// Somebody is served (75) the first two times it is asked before the machine stops.
    private static final String SERVED = """
            #!/bin/bash
            echo "$*" >>/var/opt/asked/calls
            if [[ $2 == shutdown && $(grep -c shutdown /var/opt/asked/calls) -le 2 ]]; then exit 75; fi
            """;
    private static final String HELD =
            "journalctl --no-pager -u anjungan-kiosk | grep kiosk-held | tail -n 1 | grep -q ";
    private static Machine machine;

    @BeforeAll
    static void begins() throws Exception {
        machine = Trees.machine("ups");
        Displays.into(machine);
        EnrolledKiosk.into(machine);
        machine.write("/etc/nut/kiosk.dev", "ups.status: OL\nbattery.charge: 100\n");
        for (var unit : List.of("anjungan-ups", "anjungan-finish")) { // where the stand-in may write
            machine.write(
                    "/etc/systemd/system/" + unit + ".service.d/asked.conf",
                    "[Service]\nReadWritePaths=/var/opt/asked\n");
        }
        Files.createDirectories(machine.path("/var/opt/asked"));
        Shell.must("chmod", "777", machine.path("/var/opt/asked").toString());
        machine.boot();
        machine.must("/usr/lib/anjungan-kiosk/bin/ups-setup", "dummy-ups", "kiosk.dev");
        machine.until(SOON, "timeout 5 upsc anjungan@127.0.0.1 ups.status 2>/dev/null | grep -q OL");
        machine.until(Duration.ofSeconds(60), "systemctl is-active --quiet anjungan-kiosk");
    }

    @AfterAll
    static void ends() throws Exception {
        machine.close();
    }

    @Test
    @Order(1)
    void onTheMainsNothingIsAskedOfTheKiosk() throws Exception {
        assertThat(machine.journal("anjungan-kiosk")).doesNotContain("kiosk-held");
        assertThat(machine.must("systemctl", "is-active", "anjungan-ups", "nut-monitor", "nut-server"))
                .doesNotContain("inactive");
        assertThat(machine.sh("stat -c '%a %U' /etc/nut/upsd.users")).contains("640 root");
    }

    @Test
    @Order(2)
    void onBatteryNobodyNewBeginsUntilTheMainsAreBack() throws Exception {
        ups("OB DISCHRG", 80);
        machine.until(SOON, HELD + "true");
        ups("OL CHRG", 81);
        machine.until(SOON, HELD + "false");
    }

    @Test
    @Order(3)
    void nearlyEmptyTheMachineStopsAfterWhoeverIsServed() throws Exception {
        machine.write("/usr/bin/anjunganctl", SERVED);
        ups("OB LB", 8);
        assertThat(machine.stopsWithin(Duration.ofSeconds(90))).isTrue();
        assertThat(machine.path("/var/opt/asked/calls"))
                .content()
                .containsSubsequence("hold shutdown", "hold shutdown", "hold shutdown");
    }

    private static void ups(String status, int charge) throws Exception {
        machine.write("/etc/nut/kiosk.dev", "ups.status: " + status + "\nbattery.charge: " + charge + "\n");
    }
}
