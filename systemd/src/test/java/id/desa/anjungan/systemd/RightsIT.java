package id.desa.anjungan.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// What CUPS and pcscd let the kiosk do, both as Debian configures them, and what they do not.
@Tag("system")
@EnabledIf("id.desa.anjungan.systemd.Trees#canBoot")
class RightsIT {
    private static final int CANCEL_JOBS = 0x38;
    private static final int PAUSE_PRINTER = 0x10;
    private static final int RESUME_PRINTER = 0x11;
    private static Machine machine;

    @BeforeAll
    static void begins() throws Exception {
        machine = Trees.machine("rights");
        machine.boot();
        machine.until(Duration.ofSeconds(20), "lpstat -r | grep -q 'is running'");
        machine.sh("lpadmin -p surat -E -v file:///dev/null -m raw 2>/dev/null");
    }

    @AfterAll
    static void ends() throws Exception {
        machine.close();
    }

    @BeforeEach
    void stopped() throws Exception {
        machine.must("cupsdisable", "surat");
    }

    @Test
    void theKioskMayResumeAQueueThatStandsStill() throws Exception {
        assertThat(asked("anjungan", RESUME_PRINTER)).startsWith("HTTP/1.1 200");
        assertThat(machine.must("lpstat", "-p", "surat")).contains("idle");
    }

    @Test
    void theKioskMayCancelWhatSomebodyElseLeftThere() throws Exception {
        machine.sh("echo x | runuser -u nobody -- lp -d surat -o job-hold-until=indefinite");
        assertThat(machine.must("lpstat", "-o", "surat")).isNotEmpty();
        assertThat(asked("anjungan", CANCEL_JOBS)).startsWith("HTTP/1.1 200");
        assertThat(machine.must("lpstat", "-o", "surat")).isEmpty();
    }

    @Test
    void theKioskMayNotPauseAddOrDeleteOne() throws Exception {
        machine.must("cupsenable", "surat");
        asked("anjungan", PAUSE_PRINTER);
        assertThat(machine.must("lpstat", "-p", "surat")).contains("idle");
        machine.run("runuser", "-u", "anjungan", "--", "lpadmin", "-p", "other", "-E", "-v", "file:///dev/null");
        machine.run("runuser", "-u", "anjungan", "--", "lpadmin", "-x", "surat");
        assertThat(machine.must("lpstat", "-p")).contains("surat").doesNotContain("other");
    }

    @Test
    void nobodyElseMayResumeIt() throws Exception {
        asked("nobody", RESUME_PRINTER);
        assertThat(machine.must("lpstat", "-p", "surat")).contains("disabled");
    }

    /// What a cupsd that starts finds in its spool belongs to a resident who has left.
    @Test
    void aLetterLeftInTheSpoolDoesNotComeOutAfterARestart() throws Exception {
        machine.sh("echo x | lp -d surat");
        assertThat(machine.must("lpstat", "-o", "surat")).isNotEmpty();
        machine.must("systemctl", "restart", "cups");
        machine.until(Duration.ofSeconds(20), "lpstat -r | grep -q 'is running'");
        assertThat(machine.must("lpstat", "-o", "surat")).isEmpty();
        assertThat(machine.sh("find /var/spool/cups -type f -name '[cd]0*'")).isEmpty();
    }

    @Test
    void aConfigurationOfAnotherShapeIsTakenAsItIs() throws Exception {
        machine.write("/etc/cups/odd.conf", "Listen /run/cups/odd.sock\n<Location />\nOrder allow,deny\n</Location>\n");
        machine.must("/usr/lib/anjungan-kiosk/bin/cups-policy", "/etc/cups/odd.conf", "/run/cups/odd-made.conf");
        assertThat(machine.must("cat", "/run/cups/odd-made.conf"))
                .isEqualTo(Files.readString(machine.path("/etc/cups/odd.conf")));
    }

    @Test
    void theKioskMayTalkToTheCardReaderAndNobodyElseMay() throws Exception {
        for (var action : new String[] {"access_pcsc", "access_card"}) {
            assertThat(mayDo("anjungan", "org.debian.pcsc-lite." + action))
                    .as(action)
                    .isTrue();
            assertThat(mayDo("nobody", "org.debian.pcsc-lite." + action))
                    .as(action)
                    .isFalse();
        }
    }

    /// Service mode's safe shutdown and its network settings, and no more of either.
    @Test
    void theKioskMaySwitchTheMachineOffAndSetItsNetworkAndNothingElse() throws Exception {
        assertThat(mayDo("anjungan", "org.freedesktop.login1.power-off")).isTrue();
        assertThat(mayDo("nobody", "org.freedesktop.login1.power-off")).isFalse();
        for (var action : new String[] {
            "systemd1.manage-units",
            "login1.reboot",
            "login1.suspend",
            "login1.power-off-ignore-inhibit",
            "hostname1.set-hostname"
        }) {
            assertThat(mayDo("anjungan", "org.freedesktop." + action))
                    .as(action)
                    .isFalse();
        }
    }

    /// The process asks about itself, so that it is there while it is asked about. `pkcheck` ends with 1 to
    /// 3 where polkit said no, and otherwise where it could not ask, which is no answer at all.
    private static boolean mayDo(String user, String action) throws Exception {
        var asked = machine.run(
                "runuser", "-u", user, "--", "sh", "-c", "exec pkcheck --action-id " + action + " --process $$");
        assertThat(asked.code()).as(asked.output()).isBetween(0, 3);
        return asked.succeeded();
    }

    /// An IPP operation on the queue as CUPS' socket takes it from a local user (RFC 8011, `Authorization: PeerCred`).
    private static String asked(String user, int operation) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        var ipp = new DataOutputStream(body);
        ipp.writeShort(0x0200);
        ipp.writeShort(operation);
        ipp.writeInt(1);
        ipp.writeByte(1);
        attribute(ipp, 0x47, "attributes-charset", "utf-8");
        attribute(ipp, 0x48, "attributes-natural-language", "en");
        attribute(ipp, 0x45, "printer-uri", "ipp://localhost/printers/surat");
        attribute(ipp, 0x42, "requesting-user-name", user);
        ipp.writeByte(3);
        var head = "POST /printers/surat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/ipp\r\n"
                + "Authorization: PeerCred " + user + "\r\nConnection: close\r\nContent-Length: " + body.size()
                + "\r\n\r\n";
        var file = machine.path("/var/opt/request");
        Files.write(file, (head + body.toString(StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1));
        var answer = machine.run(
                "bash",
                "-c",
                "runuser -u " + user
                        + " -- socat -t3 - UNIX-CONNECT:/run/cups/cups.sock </var/opt/request | tr -d '\\000'");
        return answer.output();
    }

    private static void attribute(DataOutputStream ipp, int tag, String name, String value) throws IOException {
        ipp.writeByte(tag);
        ipp.writeUTF(name);
        ipp.writeUTF(value);
    }
}
