package id.desa.anjungan.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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
    void goesBackWhereTheNewPackageIsOnlyInstalledHalf() throws Exception {
        var machine = new UpdateMachine(dir, "1.0", "halfway-2.0");
        machine.run("run");
        assertThat(machine.get("installed")).isEqualTo("1.0");
        assertThat(machine.serves()).isTrue();
        assertThat(machine.state()).containsEntry("why", "not-installed").containsEntry("refused", "halfway-2.0");
    }

    @Test
    void triesAVersionAgainThatCouldOnlyNotBeInstalledJustThen() throws Exception {
        var machine = new UpdateMachine(dir, "1.0", "2.0").set("locked", "");
        assertThat(machine.run("run")).as(machine.output()).contains(0);
        assertThat(machine.get("installed")).isEqualTo("1.0");
        assertThat(machine.serves()).isTrue();
        assertThat(machine.state())
                .containsEntry("phase", "idle")
                .containsEntry("result", "not-installed")
                .doesNotContainKey("refused");
        machine.unset("locked").run("run");
        assertThat(machine.get("installed")).isEqualTo("2.0");
        assertThat(machine.state()).containsEntry("result", "updated");
    }

    @Test
    void takesAVersionThatLiesThereWholeThoughAptHadTroubleWithAnother() throws Exception {
        var machine = new UpdateMachine(dir, "1.0", "2.0").set("troubled", "");
        machine.run("run");
        assertThat(machine.get("installed")).isEqualTo("2.0");
        assertThat(machine.state()).containsEntry("result", "updated");
    }

    @Test
    void shutsTheKioskForNobodyWhoBeganWhileItWasInstalling() throws Exception {
        var good = new UpdateMachine(dir.resolve("good"), "1.0", "2.0").set("comes", "7");
        good.run("run");
        assertThat(good.get("installed")).isEqualTo("2.0");
        assertThat(good.get("busy")).as("somebody came").isEqualTo("0");
        assertThat(good.get("interrupted")).isEmpty();
        var cutOff = new UpdateMachine(dir.resolve("cut-off"), "1.0", "2.0").set("locked", "");
        for (var step = 1; !"installing".equals(cutOff.state().get("phase")); step++) {
            cutOff.run("run", step);
        }
        cutOff.unset("locked").set("busy", "7").startAgain();
        assertThat(cutOff.get("installed")).isEqualTo("2.0");
        assertThat(cutOff.get("interrupted")).isEmpty();
    }

    @Test
    void waitsForNoKioskThatDoesNotServeAndForNoneThatHangs() throws Exception {
        var broken = new UpdateMachine(dir.resolve("broken"), "1.0", "2.0").set("broken", "2.0");
        broken.set("comes", "100000").run("run");
        assertThat(broken.get("installed")).isEqualTo("1.0");
        assertThat(Integer.parseInt(broken.get("steps"))).isLessThan(200);
        var hangs = new UpdateMachine(dir.resolve("hangs"), "1.0", "2.0").set("comes", "100000");
        hangs.run("run");
        assertThat(hangs.state()).containsEntry("phase", "idle").containsEntry("result", "updated");
    }

    @Test
    void setsUpNothingButTheKioskAndNotEvenThatWhereNothingWasCutOff() throws Exception {
        var machine = new UpdateMachine(dir, "1.0", "2.0").set("window", "false");
        machine.run("recover");
        machine.run("run");
        assertThat(machine.get("dpkg")).isEmpty();
        machine.set("window", "true").run("run");
        assertThat(machine.get("installed")).isEqualTo("2.0");
        assertThat(machine.get("dpkg").lines()).isNotEmpty().allMatch(asked -> asked.endsWith(" anjungan-kiosk"));
        assertThat(Files.readAllLines(Path.of("kiosk/files/usr/lib/systemd/system/anjungan-update-recover.service")))
                .as("what is half set up of all else is finished first, outside of the sandbox")
                .anyMatch(line -> line.startsWith("After=")
                        && line.contains("anjungan-kiosk-repair.service")
                        && line.contains("anjungan-village-repair.service"));
    }

    @Test
    void comesBackToAVersionWhosePackageEndsWhoeverInstallsIt() throws Exception {
        var machine = new UpdateMachine(dir, "1.0", "2.0").set("broken", "2.0").set("ends", "1.0");
        machine.run("run");
        for (var again = 0; again < 5; again++) {
            machine.run("recover");
        }
        assertThat(machine.state()).containsEntry("phase", "idle").containsEntry("result", "rolled-back");
        assertThat(machine.get("installed")).isEqualTo("1.0");
        assertThat(machine.serves()).isTrue();
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
