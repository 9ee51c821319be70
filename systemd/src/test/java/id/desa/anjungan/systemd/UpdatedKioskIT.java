package id.desa.anjungan.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// The kiosk's own package in the hands of the unit that it brings: what [UpdateIT] tries with a small one.
@Tag("system")
@EnabledIf("id.desa.anjungan.systemd.Trees#canBoot")
class UpdatedKioskIT {
    private static final String NEWER = "9.0.0";
    private static final String RECOVER = "anjungan-update-recover.service";
    private static final String HOME = "/var/lib/anjungan-update/";

    private Machine machine;

    /// As a power cut leaves it after the last note before `dpkg`: nothing is changed, both versions lie ready.
    @BeforeEach
    void aMachineThatWasCutOffBeforeItInstalled() throws Exception {
        machine = Trees.machine("updated");
        Displays.into(machine);
        EnrolledKiosk.into(machine);
        Files.createDirectories(machine.path(HOME));
        var current = Trees.deb("anjungan-kiosk");
        var version =
                Shell.must("dpkg-deb", "--field", current.toString(), "Version").strip();
        machine.write(HOME + "state", """
                phase=installing
                proof=90
                from=%s
                from_sum=%s
                to=%s
                to_sum=%s
                tries=0
                why=
                """.formatted(
                        version, kept(current, version), NEWER, kept(Debs.version(current, NEWER, Map.of()), NEWER)));
    }

    @AfterEach
    void ends() throws Exception {
        machine.close();
    }

    @Test
    void isTakenUpByAUnitThatItsOwnInstallationDoesNotEnd() throws Exception {
        machine.boot();
        machine.until(Duration.ofMinutes(3), "grep -qx phase=idle " + HOME + "state");
        assertThat(machine.must("cat", HOME + "state"))
                .contains("result=updated")
                .contains("why=\n");
        assertThat(machine.must(
                        "dpkg-query", "--show", "--showformat=${Version} ${db:Status-Status}", "anjungan-kiosk"))
                .isEqualTo(NEWER + " installed");
        assertThat(machine.must("dpkg", "--audit")).isEmpty();
        assertThat(machine.journal(RECOVER).lines().filter(line -> line.contains("Starting " + RECOVER)))
                .as("how often it was begun")
                .hasSize(1);
    }

    /// @return its sum
    private String kept(Path deb, String version) throws IOException, InterruptedException {
        Files.copy(deb, machine.path(HOME + "anjungan-kiosk_" + version + ".deb"));
        return Shell.must("sha256sum", deb.toString()).substring(0, 64);
    }
}
