package id.desa.anjungan.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateStepsTest {
    @TempDir
    Path dir;

    @Test
    void putsInANewerVersionThatServesAndKeepsTheWayBack() throws Exception {
        var machine = new UpdateMachine(dir, "1.0", "2.0");
        assertThat(machine.run("run")).as(machine.output()).contains(0);
        assertThat(machine.get("installed")).isEqualTo("2.0");
        assertThat(machine.serves()).isTrue();
        assertThat(machine.state()).containsEntry("phase", "idle").containsEntry("result", "updated");
        assertThat(machine.keeps("1.0")).isTrue();
    }

    @Test
    void takesBackAVersionThatNeverServesAndDoesNotTryItAgain() throws Exception {
        var machine = new UpdateMachine(dir, "1.0", "2.0").set("broken", "2.0");
        assertThat(machine.run("run")).as(machine.output()).contains(0);
        assertThat(machine.get("installed")).isEqualTo("1.0");
        assertThat(machine.serves()).isTrue();
        assertThat(machine.state())
                .containsEntry("result", "rolled-back")
                .containsEntry("refused", "2.0")
                .containsEntry("why", "not-serving");
        machine.run("run");
        assertThat(machine.get("installed")).isEqualTo("1.0");
        assertThat(machine.state()).containsEntry("result", "rolled-back");
    }

    @Test
    void waitsUntilNoResidentIsServed() throws Exception {
        var machine = new UpdateMachine(dir, "1.0", "2.0").set("busy", "7");
        machine.run("run");
        assertThat(machine.get("busy")).isEqualTo("0");
        assertThat(machine.get("installed")).isEqualTo("2.0");
        var neverFree = new UpdateMachine(dir.resolve("other"), "1.0", "2.0").set("busy", "100000");
        assertThat(neverFree.run("run")).contains(0);
        assertThat(neverFree.get("installed")).isEqualTo("1.0");
        assertThat(neverFree.get("steps")).as("it looked for three hours").isGreaterThan("540");
    }

    @Test
    void refusesARepositoryWhoseSignatureIsWrong() throws Exception {
        var machine = new UpdateMachine(dir, "1.0", "2.0").set("unsigned", "");
        assertThat(machine.run("run")).contains(1);
        assertThat(machine.get("installed")).isEqualTo("1.0");
        assertThat(machine.state()).containsEntry("result", "repository-refused");
    }

    @Test
    void changesNothingWhereAPackageCannotBeFetched() throws Exception {
        var machine = new UpdateMachine(dir, "1.0", "2.0").set("dark", "");
        machine.run("run");
        assertThat(machine.get("installed")).isEqualTo("1.0");
        assertThat(machine.state()).containsEntry("result", "not-fetched").containsEntry("phase", "idle");
    }

    @Test
    void goesBackWhereTheNewPackageCannotBeInstalled() throws Exception {
        var machine = new UpdateMachine(dir, "1.0", "uninstallable-2.0");
        machine.run("run");
        assertThat(machine.get("installed")).isEqualTo("1.0");
        assertThat(machine.serves()).isTrue();
        assertThat(machine.state()).containsEntry("why", "not-installed");
    }

    @Test
    void keepsToTheHoursOfTheSettingsUnlessSomebodyAsks() throws Exception {
        var machine = new UpdateMachine(dir, "1.0", "2.0").set("window", "false");
        machine.run("run");
        assertThat(machine.get("installed")).isEqualTo("1.0");
        machine.set("window", "true").set("automatic", "false").run("run");
        assertThat(machine.get("installed")).isEqualTo("1.0");
        machine.set("now", "").run("run");
        assertThat(machine.get("installed")).isEqualTo("2.0");
        assertThat(machine.get("now")).isEmpty();
    }

    @Test
    void doesNothingWhereItIsTheNewestAlready() throws Exception {
        var machine = new UpdateMachine(dir, "2.0", "1.0");
        assertThat(machine.run("run")).contains(0);
        assertThat(machine.get("installed")).isEqualTo("2.0");
        assertThat(machine.state()).containsEntry("result", "newest");
    }

    @Test
    void aPowerCutAtAnyStepEndsWithTheOldVersionOrTheNewAndThenWithTheNew() throws Exception {
        assertThat(cutEverywhere("none", "2.0")).isGreaterThan(20);
    }

    @Test
    void aPowerCutAtAnyStepOfABadUpdateEndsWithTheOldVersion() throws Exception {
        assertThat(cutEverywhere("2.0", "1.0")).isGreaterThan(25);
    }

    @Test
    void aMachineThatLosesPowerAgainAndAgainComesToRest() throws Exception {
        var machine = new UpdateMachine(dir, "1.0", "2.0").set("broken", "2.0");
        machine.run("run", 17);
        for (var cut = 0; cut < 6; cut++) {
            machine.run("recover", 5);
        }
        machine.startAgain();
        assertThat(machine.state()).containsEntry("phase", "idle");
        assertThat(machine.get("installed")).isEqualTo("1.0");
        assertThat(machine.serves()).isTrue();
    }

    /// @return how many steps there are
    private int cutEverywhere(String broken, String end) throws IOException, InterruptedException {
        for (var step = 1; ; step++) {
            var machine = new UpdateMachine(dir.resolve("cut-" + step), "1.0", "2.0").set("broken", broken);
            var done = machine.run("run", step).isPresent();
            machine.startAgain();
            assertThat(machine.serves())
                    .as(
                            "cut at step %d: %s is %s, %s%n%s",
                            step, machine.get("installed"), machine.get("status"), machine.state(), machine.output())
                    .isTrue();
            assertThat(machine.state()).as("cut at step %d", step).containsEntry("phase", "idle");
            machine.run("run");
            assertThat(machine.get("installed")).as("cut at step %d", step).isEqualTo(end);
            assertThat(machine.serves()).isTrue();
            if (done) {
                return step;
            }
        }
    }
}
