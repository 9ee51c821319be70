package id.desa.anjungan.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// The installed kiosk on its own X server, from power on, and what systemd does when it falls.
@Tag("system")
@EnabledIf("id.desa.anjungan.systemd.Trees#canBoot")
class KioskUnitIT {
    private static final String KIOSK = "anjungan-kiosk.service";
    private static final Duration AGAIN = Duration.ofSeconds(15);
    private static Machine machine;

    @BeforeAll
    static void begins() throws Exception {
        machine = Trees.machine("kiosk");
        Displays.into(machine);
        machine.boot();
        machine.until(Duration.ofSeconds(60), "systemctl is-active anjungan-kiosk");
    }

    /// Whatever the test before did to it.
    @BeforeEach
    void stands() throws Exception {
        machine.until(Duration.ofSeconds(60), "systemctl is-active anjungan-kiosk anjungan-display");
        machine.must("systemctl", "reset-failed"); // how often it fell before
    }

    @AfterAll
    static void ends() throws Exception {
        machine.close();
    }

    @Test
    void saysThatItIsReadyWithAScreenOnTheDisplay() throws Exception {
        var picture = Displays.drawn(machine);
        Displays.keep(picture, Path.of("target/system/first-screen.png"));
        assertThat(picture.getWidth()).isEqualTo(1080);
        assertThat(picture.getHeight()).isEqualTo(1920);
        assertThat(Displays.colours(picture)).isGreaterThan(40);
        assertThat(machine.property(KIOSK, "StatusText")).isNotEmpty();
    }

    @Test
    void blanksNothingAndShowsNoPointer() throws Exception {
        var settings = machine.sh("DISPLAY=:0 xset q");
        assertThat(settings).contains("timeout:  0").contains("prefer blanking:  no");
        assertThat(machine.sh("tr '\\0' ' ' </proc/$(pgrep -x Xorg)/cmdline"))
                .contains("-nocursor")
                .contains("-novtswitch")
                .contains("-nolisten tcp");
    }

    @Test
    void isBackWithinFifteenSecondsWhenItIsKilled() throws Exception {
        var before = machine.property(KIOSK, "MainPID");
        machine.must("systemctl", "kill", "--kill-whom=main", "--signal=KILL", KIOSK);
        var again = machine.until(AGAIN, back(before));
        System.out.println("kill -9 -> ready again: " + again.toMillis() + " ms");
    }

    /// A process that does nothing any more, whatever holds it.
    @Test
    void isBackWithinFifteenSecondsAfterItsWatchdogWhenItHangs() throws Exception {
        var before = machine.property(KIOSK, "MainPID");
        machine.must("systemctl", "kill", "--kill-whom=main", "--signal=STOP", KIOSK);
        var again = machine.until(AGAIN.plusSeconds(5), back(before));
        System.out.println("hang -> ready again: " + again.toMillis() + " ms");
        assertThat(machine.journal(KIOSK)).contains("Watchdog timeout");
    }

    @Test
    void comesBackWithItsXServer() throws Exception {
        var before = machine.property(KIOSK, "MainPID");
        machine.must("pkill", "-KILL", "-x", "Xorg");
        machine.until(AGAIN.plusSeconds(10), back(before) + " && systemctl is-active anjungan-display");
    }

    /// Ten restarts in a row are no reason to give up.
    @Test
    void neverGivesUp() throws Exception {
        assertThat(machine.property(KIOSK, "StartLimitIntervalUSec")).isEqualTo("0");
        assertThat(machine.property(KIOSK, "Restart")).isEqualTo("always");
        assertThat(machine.property(KIOSK, "RestartMaxDelayUSec")).isEqualTo("10s");
    }

    @Test
    void itsUserHasNoShellNoPasswordAndNobodyIsListening() throws Exception {
        assertThat(machine.must("getent", "passwd", "anjungan")).contains(":/usr/sbin/nologin");
        assertThat(machine.must("getent", "shadow", "anjungan")).containsPattern("anjungan:!");
        assertThat(machine.run("bash", "-c", "command -v sudo").succeeded()).isFalse();
        assertThat(machine.sh("ss --listening --tcp --udp --processes --no-header --numeric"))
                .doesNotContain("java");
    }

    @Test
    void itsKeyIsSealedToTheMachineAndInNoFileOfItsOwn() throws Exception {
        assertThat(machine.must("ls", "/etc/credstore.encrypted")).contains("anjungan.store.key");
        assertThat(machine.must("cat", "/etc/credstore.encrypted/anjungan.store.key"))
                .doesNotContain("1 ");
        assertThat(machine.must("ls", "/var/lib/anjungan")).doesNotContain("store.key");
        machine.must(
                "systemd-creds", "decrypt", "--name=store.key", "/etc/credstore.encrypted/anjungan.store.key", "-");
    }

    private static String back(String before) {
        return "[ $(systemctl show -P MainPID anjungan-kiosk) != " + before
                + " ] && systemctl is-active --quiet anjungan-kiosk";
    }
}
