package id.desa.anjungan.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// Our units, as the systemd of the kiosk's own Debian reads them.
@Tag("system")
@EnabledIf("id.desa.anjungan.systemd.Trees#canBoot")
class UnitsIT {
    private static final Pattern EXPOSURE = Pattern.compile("Overall exposure level for (\\S+): ([0-9.]+)");
    private static final double SERVED = 2.0;
    private static Machine machine;

    @BeforeAll
    static void begins() throws Exception {
        machine = Trees.machine("units");
        machine.boot();
    }

    @AfterAll
    static void ends() throws Exception {
        machine.close();
    }

    @Test
    void systemdUnderstandsEveryLineOfThem() throws Exception {
        var ran = machine.run("bash", "-c", "cd /usr/lib/systemd/system && systemd-analyze verify --man=no anjungan-*");
        var ours =
                ran.output().lines().filter(line -> line.contains("anjungan")).toList();
        assertThat(ours).isEmpty();
        assertThat(ran.code()).as(ran.output()).isZero();
    }

    @Test
    void noUnitFailsAtTheFirstStart() throws Exception {
        assertThat(machine.must("systemctl", "--failed", "--no-legend", "--plain")
                        .lines())
                .noneMatch(line -> line.contains("anjungan"));
    }

    /// The kiosk and the village stay below a line; all of them stay where they are, or fall.
    @Test
    void noUnitIsMoreExposedThanIsWrittenDown() throws Exception {
        var measured = measured();
        var table = table(measured);
        var file = Trees.repository().resolve("systemd/exposure.tsv");
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, table);
        }
        assertThat(measured.get("anjungan-kiosk.service")).isLessThanOrEqualTo(SERVED);
        assertThat(measured.get("anjungan-village.service")).isLessThanOrEqualTo(SERVED);
        var written = written(Files.readString(file));
        measured.forEach((unit, exposure) -> assertThat(exposure)
                .as("%s; write it down there and say why, or take it back", unit)
                .isLessThanOrEqualTo(written.getOrDefault(unit, 0.0)));
        assertThat(Files.readString(file)).as("it fell: -Ddocs.write=true").isEqualTo(table);
    }

    private static Map<String, Double> measured() throws IOException, InterruptedException {
        var units = new TreeSet<String>();
        machine.sh("cd /usr/lib/systemd/system && ls anjungan-*.service")
                .lines()
                .forEach(units::add);
        var exposures = new LinkedHashMap<String, Double>();
        for (var unit : units) {
            var found = EXPOSURE.matcher(machine.run("systemd-analyze", "security", "--no-pager", unit)
                    .output());
            assertThat(found.find()).as(unit).isTrue();
            exposures.put(unit, Double.parseDouble(found.group(2)));
        }
        return exposures;
    }

    private static String table(Map<String, Double> measured) {
        var table = new StringBuilder(
                "# What `systemd-analyze security` of Debian 13 says; from 0 to 10. May only fall: UnitsIT.\n");
        measured.forEach((unit, exposure) ->
                table.append(unit).append('\t').append(exposure).append('\n'));
        return table.toString();
    }

    private static Map<String, Double> written(String table) {
        var exposures = new LinkedHashMap<String, Double>();
        table.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .forEach(cells -> exposures.put(cells[0], Double.parseDouble(cells[1])));
        return exposures;
    }
}
