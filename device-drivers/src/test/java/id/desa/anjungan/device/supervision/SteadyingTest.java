package id.desa.anjungan.device.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SteadyingTest {
    private static final PrinterStatus READY = new PrinterStatus.Ready();
    private static final PrinterStatus LOW = new PrinterStatus.Ready(Set.of(PrinterReason.MEDIA_LOW));
    private static final PrinterStatus OPEN = new PrinterStatus.Stopped(PrinterReason.COVER_OPEN);
    private static final PrinterStatus GONE = new PrinterStatus.Offline(OfflineCause.UNPLUGGED, "pulled");
    private static final PrinterStatus UNSTEADY = new PrinterStatus.Offline(OfflineCause.UNSTEADY, "loose");

    private final Steadying<PrinterStatus> steadying = new Steadying<>(() -> UNSTEADY);
    private final List<PrinterStatus> told = new ArrayList<>();
    private long now;

    private void sees(PrinterStatus... looks) {
        for (var look : looks) {
            now += Duration.ofSeconds(1).toNanos();
            steadying.saw(look, now).ifPresent(told::add);
        }
    }

    @Test
    void tellsChangesOnly() {
        sees(READY, READY, OPEN, OPEN, READY, READY);
        assertThat(told).containsExactly(READY, OPEN, READY);
    }

    @Test
    void tellsAtOnceThatADeviceWasNeverThere() {
        sees(GONE, GONE, GONE, READY);
        assertThat(told).containsExactly(GONE, READY);
    }

    @Test
    void believesThatADeviceIsGoneAfterThreeMissesOnly() {
        sees(READY, GONE, GONE, READY, GONE, READY);
        assertThat(told).containsExactly(READY);
        sees(GONE, GONE, GONE, GONE);
        assertThat(told).containsExactly(READY, GONE);
    }

    @Test
    void takesAnotherWordingOfTheSameTroubleForNoNews() {
        var refused = new PrinterStatus.Offline(OfflineCause.NO_ANSWER, "connection refused");
        var route = new PrinterStatus.Offline(OfflineCause.NO_ANSWER, "no route to host");
        for (var time = 0; time < 20; time++) {
            sees(refused, route);
        }
        assertThat(told).containsExactly(refused);
    }

    @Test
    void holdsALoosePlugForAwayUntilItHasHeldForAWhile() {
        for (var time = 0; time < 10; time++) {
            sees(READY, GONE, GONE, GONE);
        }
        assertThat(told).containsExactly(READY, GONE, READY, GONE, READY, GONE, READY, UNSTEADY);
        sees(READY, READY, READY, READY, READY, READY, READY, READY);
        assertThat(told).last().isEqualTo(UNSTEADY);
        sees(READY, READY, READY, READY, READY, READY, READY, READY, READY);
        assertThat(told).last().isEqualTo(READY);
    }

    @Test
    void doesNotTakeAPrinterOutOfServiceForASensorThatFlickers() {
        for (var time = 0; time < 30; time++) {
            sees(READY, LOW);
        }
        assertThat(told).hasSizeLessThan(9).allMatch(PrinterStatus::works);
    }

    @Test
    void holdsTheWorseOfAFlickeringCover() {
        for (var time = 0; time < 30; time++) {
            sees(READY, OPEN);
        }
        assertThat(told).hasSizeLessThan(10).last().isEqualTo(OPEN);
    }
}
