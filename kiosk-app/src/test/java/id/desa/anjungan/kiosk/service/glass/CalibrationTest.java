package id.desa.anjungan.kiosk.service.glass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {
    @ParameterizedTest
    @EnumSource(Slant.class)
    void findsEveryWayAPanelCanBeMountedAndSetsItRight(Slant slant) {
        var judgement = Calibration.judge(seen(slant.affine()), GlassSetting.PLAIN);
        if (slant == Slant.STRAIGHT) {
            assertThat(judgement).isInstanceOf(Judgement.Exact.class);
            return;
        }
        assertThat(judgement).isInstanceOfSatisfying(Judgement.Askew.class, askew -> {
            assertThat(askew.slant()).isEqualTo(slant);
            assertThat(askew.left()).isLessThan(1e-9);
            assertLandsRight(askew.right(), slant.affine());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void setsRightAlsoWhatIsTurnedWithThePicture(int degrees) {
        // the panel itself is mounted upside down and a little large
        var panel = Affine.turned(180).after(new Affine(0.96, 0, 0.02, 0, 0.97, 0.01));
        var turn = Affine.turned(degrees);
        var picture = new GlassSetting(degrees, Affine.IDENTITY);
        // a finger on a target of the picture is on another spot of the panel
        var seen = Calibration.TARGETS.stream()
                .map(target -> turn.to(panel.to(turn.inverse().to(target))))
                .toList();
        var judgement = Calibration.judge(seen, picture);
        assertThat(judgement).isInstanceOfSatisfying(Judgement.Askew.class, askew -> {
            assertThat(askew.right().degrees()).isEqualTo(degrees);
            for (var target : Calibration.TARGETS) {
                var told = panel.to(turn.inverse().to(target));
                assertNear(turn.to(askew.right().touch().to(told)), target);
            }
        });
    }

    @Test
    void goesOnFromWhatWasSetBefore() {
        var panel = Affine.turned(90);
        var first = (Judgement.Askew) Calibration.judge(seen(panel), GlassSetting.PLAIN);
        var half = new Affine(1, 0, 0.05, 0, 1, 0);
        var before = new GlassSetting(0, half.after(first.right().touch()));
        var second = (Judgement.Askew) Calibration.judge(seen(before.touch().after(panel)), before);
        assertThat(second.slant()).isEqualTo(Slant.STRAIGHT);
        assertLandsRight(second.right(), panel);
    }

    @Test
    void takesAFingerForAsSharpAsItIs() {
        var random = new Random(5);
        for (var run = 0; run < 200; run++) {
            assertThat(Calibration.judge(shaken(seen(Affine.IDENTITY), random, 0.01), GlassSetting.PLAIN))
                    .isInstanceOf(Judgement.Exact.class);
            assertThat(Calibration.judge(shaken(seen(Affine.turned(270)), random, 0.01), GlassSetting.PLAIN))
                    .isInstanceOfSatisfying(
                            Judgement.Askew.class,
                            askew -> assertThat(askew.slant()).isEqualTo(Slant.THREE_QUARTERS));
        }
    }

    @Test
    void refusesPressesThatSayNothing() {
        var spot = new Spot(0.4, 0.4);
        assertThat(Calibration.judge(Collections.nCopies(4, spot), GlassSetting.PLAIN))
                .isEqualTo(new Judgement.Useless(Judgement.Why.IN_ONE_LINE));
        var line = List.of(new Spot(0.1, 0.1), new Spot(0.3, 0.3), new Spot(0.6, 0.6), new Spot(0.9, 0.9));
        assertThat(Calibration.judge(line, GlassSetting.PLAIN))
                .isEqualTo(new Judgement.Useless(Judgement.Why.IN_ONE_LINE));
    }

    @Test
    void refusesThreePressesOnOneSpot() {
        var spot = new Spot(0.2, 0.2);
        var seen = List.of(spot, spot, spot, new Spot(0.8, 0.7));
        assertThat(Calibration.judge(seen, GlassSetting.PLAIN)).isInstanceOf(Judgement.Useless.class);
    }

    @Test
    void refusesASlipOfTheFingerRatherThanSpreadingIt() {
        var seen = List.of(new Spot(0.12, 0.12), new Spot(0.88, 0.12), new Spot(0.5, 0.5), new Spot(0.12, 0.88));
        assertThat(Calibration.judge(seen, GlassSetting.PLAIN))
                .isEqualTo(new Judgement.Useless(Judgement.Why.SCATTERED));
    }

    @Test
    void refusesWhatNoPanelDoes() {
        assertThat(Calibration.judge(seen(new Affine(2.2, 0, -0.6, 0, 1, 0)), GlassSetting.PLAIN))
                .isEqualTo(new Judgement.Useless(Judgement.Why.DISTORTED));
        assertThat(Calibration.judge(seen(new Affine(1, 0.7, -0.3, 0, 1, 0)), GlassSetting.PLAIN))
                .isEqualTo(new Judgement.Useless(Judgement.Why.DISTORTED));
        var none = Collections.nCopies(4, new Spot(Double.NaN, 0.5));
        assertThat(Calibration.judge(none, GlassSetting.PLAIN)).isInstanceOf(Judgement.Useless.class);
    }

    @Test
    void writesAMatrixAsTheDisplayReadsIt() {
        assertThat(Affine.IDENTITY.words()).isEqualTo("1 0 0 0 1 0");
        assertThat(new Affine(-1, 1e-12, 0.98765432, 0, -1.5, 1).words()).isEqualTo("-1 0 0.98765 0 -1.5 1");
    }

    private static List<Spot> seen(Affine panel) {
        return Calibration.TARGETS.stream().map(panel::to).toList();
    }

    private static List<Spot> shaken(List<Spot> spots, Random random, double by) {
        return spots.stream()
                .map(spot -> new Spot(
                        spot.x() + (random.nextDouble() - 0.5) * by, spot.y() + (random.nextDouble() - 0.5) * by))
                .toList();
    }

    private static void assertLandsRight(GlassSetting set, Affine panel) {
        for (var target : Calibration.TARGETS) {
            assertNear(set.touch().to(panel.to(target)), target);
        }
    }

    private static void assertNear(Spot spot, Spot wanted) {
        assertThat(spot.x()).isCloseTo(wanted.x(), within(1e-6));
        assertThat(spot.y()).isCloseTo(wanted.y(), within(1e-6));
    }
}
