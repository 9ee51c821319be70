package id.desa.anjungan.kiosk.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final List<String> told = new ArrayList<>();
    private boolean nobodyThere = true;
    private long now = 42;
    private final Holds holds =
            new Holds(() -> nobodyThere, () -> told.add("closed"), () -> told.add("opened"), () -> now);

    @Test
    void closesAtOnceWhereNobodyIsServedAndOpensWhenReleased() {
        assertThat(holds.ask("update", MINUTE)).isTrue();
        holds.release("update");
        assertThat(told).containsExactly("closed", "opened");
    }

    @Test
    void waitsForTheEndOfAVisit() {
        nobodyThere = false;
        assertThat(holds.ask("update", MINUTE)).isFalse();
        assertThat(told).isEmpty();
        nobodyThere = true;
        holds.look();
        assertThat(told).containsExactly("closed");
        assertThat(holds.ask("update", MINUTE)).isTrue();
        assertThat(told).containsExactly("closed");
    }

    @Test
    void opensByItselfWhenWhoAskedHasDied() {
        holds.ask("update", MINUTE);
        now += MINUTE.toNanos() - 1;
        holds.look();
        assertThat(told).containsExactly("closed");
        now += 1;
        holds.look();
        assertThat(told).containsExactly("closed", "opened");
    }

    @Test
    void staysClosedUntilTheLastHasReleasedIt() {
        holds.ask("update", MINUTE);
        holds.ask("power", MINUTE);
        holds.release("update");
        assertThat(told).containsExactly("closed");
        assertThat(holds.holders()).containsExactly("power");
        holds.release("power");
        assertThat(told).containsExactly("closed", "opened");
    }

    @Test
    void isNeverHeldForLongerThanHalfAnHour() {
        holds.ask("update", Duration.ofDays(9));
        now += Duration.ofMinutes(30).toNanos();
        holds.look();
        assertThat(told).containsExactly("closed", "opened");
    }

    @Test
    void isNotTakenAtOnceFromAResidentNorFromAnotherHolder() {
        nobodyThere = false;
        assertThat(holds.askAtOnce("test", MINUTE)).isFalse();
        nobodyThere = true;
        holds.look();
        assertThat(told).isEmpty();
        holds.ask("update", MINUTE);
        assertThat(holds.askAtOnce("test", MINUTE)).isFalse();
        holds.release("update");
        assertThat(holds.askAtOnce("test", MINUTE)).isTrue();
    }
}
