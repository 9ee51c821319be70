package id.desa.anjungan.kiosk.service.burnin;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.kiosk.service.burnin.BurnInLog.Look;
import id.desa.anjungan.kiosk.store.KeptAnswers;
import id.desa.anjungan.kiosk.store.StoreFile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// A day of trial goes by in a blink.
class BurnInTest {
    private static final Instant START = Instant.parse("2026-11-21T02:41:00Z");

    private Instant now = START;
    private boolean scannerWorks = true;
    private final List<Instant> slips = new ArrayList<>();
    private final KeptAnswers kept = new KeptAnswers(StoreFile.inMemory(), () -> now);

    private BurnIn burnIn(BooleanSupplier nobodyThere) {
        return new BurnIn(
                new BurnInShelf(kept),
                () -> List.of(
                        new Look("scanner", scannerWorks, scannerWorks ? "ready" : "offline unplugged"),
                        new Look("store", true, "")),
                _ -> {
                    slips.add(now);
                    return new Look("slip", true, "");
                },
                nobodyThere,
                () -> now);
    }

    private void minutes(BurnIn burnIn, int minutes) {
        for (var i = 0; i < minutes; i++) {
            now = now.plus(BurnIn.EVERY);
            burnIn.round();
        }
    }

    @Test
    void looksAtEverythingForADayAndEndsByItself() {
        var burnIn = burnIn(() -> true);
        burnIn.begin();
        minutes(burnIn, 24 * 60 + 30);
        var log = burnIn.log().orElseThrow();
        assertThat(log.running()).isFalse();
        assertThat(log.rounds()).isEqualTo(24 * 60);
        assertThat(log.bad()).isZero();
        assertThat(log.elapsed(now)).isEqualTo(Duration.ofHours(24));
        assertThat(log.end().orElseThrow().stopped()).isFalse();
    }

    @Test
    void printsAShortSlipEverySixHoursAndNoMore() {
        var burnIn = burnIn(() -> true);
        burnIn.begin();
        minutes(burnIn, 24 * 60 + 30);
        assertThat(slips).hasSize(4);
        for (var i = 1; i < slips.size(); i++) {
            assertThat(Duration.between(slips.get(i - 1), slips.get(i))).isEqualTo(Duration.ofHours(6));
        }
    }

    @Test
    void printsNothingIntoSomebodysHands() {
        var burnIn = burnIn(() -> false);
        burnIn.begin();
        minutes(burnIn, 24 * 60);
        assertThat(slips).isEmpty();
        assertThat(burnIn.log().orElseThrow().rounds()).isEqualTo(24 * 60);
    }

    @Test
    void goesOnAfterAPowerCut() {
        var before = burnIn(() -> true);
        before.begin();
        minutes(before, 100);
        now = now.plus(Duration.ofHours(3)); // dark
        var after = burnIn(() -> true);
        minutes(after, 10);
        var log = after.log().orElseThrow();
        assertThat(log.began()).isEqualTo(START);
        assertThat(log.rounds()).isEqualTo(110);
        assertThat(log.running()).isTrue();
    }

    @Test
    void endsWhenADayIsOverThoughThePowerWasAway() {
        var before = burnIn(() -> true);
        before.begin();
        minutes(before, 10);
        now = START.plus(Duration.ofHours(40));
        var after = burnIn(() -> true);
        minutes(after, 1);
        assertThat(after.log().orElseThrow().running()).isFalse();
    }

    @Test
    void countsEveryFailureAndNotesTheFirstOfEachKind() {
        var burnIn = burnIn(() -> true);
        burnIn.begin();
        minutes(burnIn, 5);
        scannerWorks = false;
        minutes(burnIn, 7);
        scannerWorks = true;
        minutes(burnIn, 5);
        var log = burnIn.log().orElseThrow();
        assertThat(log.bad()).isEqualTo(7);
        assertThat(log.counts()).containsEntry("scanner", new BurnInLog.Count(10, 7));
        assertThat(log.failures())
                .containsExactly(new BurnInLog.Failure(
                        START.plus(BurnIn.EVERY.multipliedBy(6)), "scanner", "offline unplugged"));
    }

    @Test
    void keepsWhatItFoundWhenItIsStopped() {
        var burnIn = burnIn(() -> true);
        burnIn.begin();
        minutes(burnIn, 5);
        burnIn.stop();
        minutes(burnIn, 5);
        assertThat(burnIn(() -> true).log()).hasValueSatisfying(log -> {
            assertThat(log.rounds()).isEqualTo(5);
            assertThat(log.end().orElseThrow().stopped()).isTrue();
        });
    }

    @Test
    void begunTwiceIsOne() {
        var burnIn = burnIn(() -> true);
        burnIn.begin();
        minutes(burnIn, 5);
        burnIn.begin();
        assertThat(burnIn.log().orElseThrow().rounds()).isEqualTo(5);
    }
}
