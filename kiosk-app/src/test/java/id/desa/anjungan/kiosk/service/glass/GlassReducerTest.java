package id.desa.anjungan.kiosk.service.glass;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.service.glass.GlassReducer.Deed;
import id.desa.anjungan.kiosk.service.glass.GlassReducer.TouchTest;
import id.desa.anjungan.kiosk.service.glass.GlassState.End;
import id.desa.anjungan.kiosk.service.glass.GlassState.Ended;
import id.desa.anjungan.kiosk.service.glass.GlassState.Setting;
import id.desa.anjungan.kiosk.service.glass.GlassState.Trying;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GlassReducerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:41:00Z");
    private static final GlassSetting BEFORE = GlassSetting.PLAIN;
    private static final GlassSetting TURNED = BEFORE.turnedTo(90);

    @Test
    void keepsNothingThatNobodyConfirmed() {
        var trying = trying();
        assertThat(GlassReducer.ticked(trying, at(19))).isEqualTo(Next.stay(trying));
        assertThat(GlassReducer.ticked(trying, at(20)))
                .isEqualTo(Next.run(new Ended(End.REVERTED), new Deed.Set(20, BEFORE)));
    }

    @Test
    void keepsWhatIsConfirmedOnTheGlassItself() {
        var keeping = GlassReducer.pressed(trying(), "glass.keep", TURNED, at(3));
        assertThat(keeping.effects()).containsExactly(new Deed.Keep(3, TURNED));
        assertThat(GlassReducer.done(keeping.state(), 3, true, at(4)).state()).isEqualTo(new Ended(End.KEPT_ACROSS));
    }

    @Test
    void asksForANewStartOnlyWhereThePictureIsNowHighInsteadOfBroad() {
        var half = new Trying(BEFORE.turnedTo(180), BEFORE, NOW);
        var keeping = GlassReducer.pressed(half, "glass.keep", BEFORE, at(3));
        assertThat(GlassReducer.done(keeping.state(), 3, true, at(4)).state()).isEqualTo(new Ended(End.KEPT));
    }

    @Test
    void saysWhereItCouldNotBeWrittenDown() {
        var keeping = GlassReducer.pressed(trying(), "glass.keep", TURNED, at(3));
        assertThat(GlassReducer.done(keeping.state(), 3, false, at(4)).state()).isEqualTo(new Ended(End.NOT_KEPT));
    }

    @Test
    void goesBackWhenAskedTo() {
        assertThat(GlassReducer.pressed(trying(), "glass.revert", TURNED, at(3)))
                .isEqualTo(Next.run(new Ended(End.REVERTED), new Deed.Set(3, BEFORE)));
    }

    @Test
    void goesBackWhenWhoeverTriedItIsSentAway() {
        assertThat(GlassReducer.left(trying(), at(3))).contains(new Deed.Set(3, BEFORE));
        assertThat(GlassReducer.left(new GlassState.Turning(), at(3))).isEmpty();
    }

    @Test
    void triesNothingWhereTheDisplayTakesNoOrders() {
        var setting = new Setting(TURNED, BEFORE, 7, NOW);
        assertThat(GlassReducer.done(setting, 7, false, at(1)).state()).isEqualTo(new Ended(End.CANNOT_SET));
        assertThat(GlassReducer.done(setting, 6, false, at(1)).state()).isEqualTo(setting); // of an earlier try
    }

    @Test
    void givesUpAGlassThatCannotBeTouched() {
        var pressing = GlassReducer.press(at(0));
        assertThat(GlassReducer.ticked(pressing, at(29)).state()).isEqualTo(pressing);
        assertThat(GlassReducer.ticked(pressing, at(30)).state()).isEqualTo(new GlassState.Choosing());
    }

    @Test
    void judgesFourPressesAndNotesTheTest() {
        var next = Next.<GlassState, Deed>stay(GlassReducer.press(at(0)));
        for (var target : Calibration.TARGETS) {
            next = GlassReducer.pressed(next.state(), touch(target), BEFORE, at(1));
        }
        assertThat(next.state())
                .isInstanceOfSatisfying(
                        GlassState.Judged.class,
                        judged -> assertThat(judged.judgement()).isInstanceOf(Judgement.Exact.class));
        assertThat(next.effects()).containsExactly(new Deed.Note(TouchTest.EXACT));
    }

    @Test
    void takesNothingElseForAPress() {
        var pressing = GlassReducer.press(at(0));
        for (var other :
                new String[] {"touch:", "touch:0.5:0.5", "touch:NaN:0.5000", "back", "touch:0.5000:0.5000:1"}) {
            assertThat(GlassReducer.pressed(pressing, other, BEFORE, at(1)).state())
                    .isEqualTo(pressing);
        }
    }

    private static Trying trying() {
        return new Trying(TURNED, BEFORE, NOW);
    }

    private static String touch(Spot spot) {
        return String.format(Locale.ROOT, "touch:%.4f:%.4f", spot.x(), spot.y());
    }

    private static Turn at(int seconds) {
        return new Turn(NOW.plusSeconds(seconds), seconds);
    }
}
