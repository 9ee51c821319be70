package id.desa.anjungan.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// Whoever takes the kiosk's process over is still in its cage: an [Intruder] is started in its place, by its own unit.
@Tag("system")
@EnabledIf("id.desa.anjungan.systemd.Trees#canBoot")
class GuardIT {
    private static Machine machine;

    @BeforeAll
    static void begins() throws Exception {
        machine = Trees.machine("guard");
        Displays.into(machine);
        machine.write("/var/lib/anjungan-village/desa.json", "{}");
        machine.boot();
        machine.must("cp", "/usr/bin/id", "/usr/local/bin/as-root");
        machine.must("chmod", "4755", "/usr/local/bin/as-root");
        machine.must("chmod", "755", "/var/lib/anjungan-village"); // not by its mode alone
        machine.must("chmod", "644", "/etc/shadow", "/var/lib/anjungan-village/desa.json");
        machine.sh("echo x >/var/tmp/of-others; chmod 644 /var/tmp/of-others");
        machine.must("systemd-run", "--quiet", "--uid=anjungan", "--unit=victim", "sleep", "600");
        var from = Path.of(Intruder.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var to = Files.createDirectories(machine.path("/usr/local/lib/intruder/id/desa/anjungan/systemd"));
        try (var classes = Files.list(from.resolve("id/desa/anjungan/systemd"))) {
            for (var file :
                    classes.filter(one -> name(one).startsWith("Intruder")).toList()) {
                Files.copy(file, to.resolve(name(file)));
            }
        }
        machine.write("/usr/local/lib/intruder/victim", machine.property("victim", "MainPID"));
    }

    @AfterAll
    static void ends() throws Exception {
        machine.close();
    }

    /// What the kernel does at Ctrl+Alt+Del: it interrupts the first process. Seven times in two seconds it means it.
    @Test
    void restartsNothingAtCtrlAltDel() throws Exception {
        assertThat(machine.run("systemctl", "is-enabled", "ctrl-alt-del.target").output())
                .as("from its first moment on")
                .isEqualTo("masked\n");
        machine.sh("for time in 1 2 3 4 5 6 7 8; do kill -INT 1; sleep 0.1; done");
        machine.until(Duration.ofSeconds(20), "journalctl -b _PID=1 | grep -q 'ctrl-alt-del.target is masked'");
        assertThat(machine.sh("systemctl list-jobs; systemctl is-system-running || true"))
                .doesNotContain("reboot", "stopping");
        assertThat(machine.must("cat", "/usr/lib/sysctl.d/60-anjungan-kiosk.conf"))
                .contains("kernel.sysrq = 0", "fs.protected_hardlinks = 1");
    }

    /// What the same intruder does outside the cage: a row that nobody is allowed anywhere would prove nothing.
    @Test
    void withoutTheCageTheSameIntruderGetsOut() throws Exception {
        assertThat(allowed(control("--uid=anjungan", "--gid=anjungan")))
                .contains(
                        "read /etc/shadow",
                        "read /var/lib/anjungan-village/desa.json",
                        "read /var/tmp/of-others",
                        "others' processes",
                        "run as root by a program that may",
                        "netlink socket",
                        "trace another program of its user",
                        "be called by TCP");
        assertThat(allowed(control("--uid=root")))
                .contains(
                        "write /etc",
                        "write /usr/lib/anjungan-kiosk",
                        "write /etc/systemd/system",
                        "write /root",
                        "read /proc/1/environ",
                        "read /var/lib/systemd/credential.secret",
                        "raw socket",
                        "packet socket",
                        "signal process 1",
                        "namespace of its own",
                        "mount",
                        "chroot");
    }

    /// The village lies on the same machine, where a hall has but one.
    @Test
    void theVillageGetsOutOfItsCageByNothingKnownEither() throws Exception {
        assertThat(allowed(inPlaceOf("anjungan-village", "/usr/lib/anjungan-village")))
                .isSubsetOf("be called by TCP", "read /var/lib/anjungan-village/desa.json");
    }

    private static List<String> control(String... user) throws Exception {
        var command = new ArrayList<>(List.of("systemd-run", "--quiet", "--pipe", "--wait"));
        command.addAll(List.of(user));
        command.addAll(List.of(
                "/usr/lib/anjungan-kiosk/runtime/bin/java",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                "/usr/local/lib/intruder",
                Intruder.class.getName(),
                "control"));
        return rows(machine.run(command.toArray(String[]::new)).output());
    }

    @Test
    void theKioskGetsOutOfItsCageByNothingKnown() throws Exception {
        var tried = inPlaceOf("anjungan-kiosk", "/usr/lib/anjungan-kiosk");
        assertThat(allowed(tried)).containsExactlyElementsOf(expected());
        assertThat(tried).as("it went through all of it").hasSizeGreaterThan(40);
        assertThat(tried).noneMatch(line -> line.contains("NoSuchElement"));
    }

    /// Its own state; and where this machine's kernel offers no control groups of today to a container, the
    /// ban on being called, which hangs on them, is not there either: `bench escape` looks at that one.
    private static List<String> expected() throws Exception {
        assertThat(machine.property("anjungan-kiosk", "SocketBindDeny")).contains("tcp");
        return machine.run("test", "-e", "/sys/fs/cgroup/cgroup.controllers").succeeded()
                ? List.of("write /var/lib/anjungan")
                : List.of("write /var/lib/anjungan", "be called by TCP");
    }

    private static List<String> allowed(List<String> tried) {
        return tried.stream()
                .filter(line -> line.endsWith(" allowed"))
                .map(line -> line.replace(" allowed", ""))
                .toList();
    }

    private static List<String> inPlaceOf(String unit, String home) throws Exception {
        machine.write("/etc/systemd/system/" + unit + ".service.d/intruder.conf", """
                [Unit]
                ConditionPathExists=
                [Service]
                Type=exec
                Restart=no
                WatchdogSec=0
                ExecStart=
                ExecStart=%s/runtime/bin/java --enable-native-access=ALL-UNNAMED -cp /usr/local/lib/intruder %s
                """.formatted(
                        home, Intruder.class.getName()));
        machine.must("systemctl", "daemon-reload");
        machine.must("systemctl", "restart", unit);
        machine.until(Duration.ofSeconds(30), "! systemctl is-active --quiet " + unit + "");
        return rows(machine.journal(unit + ".service"));
    }

    private static List<String> rows(String text) {
        var tried = text.lines()
                .filter(line -> line.startsWith("TRIED "))
                .map(line -> line.substring("TRIED ".length()))
                .toList();
        tried.forEach(System.out::println);
        return tried;
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }
}
