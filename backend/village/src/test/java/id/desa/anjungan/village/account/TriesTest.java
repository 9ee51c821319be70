package id.desa.anjungan.village.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.village.account.Tries.Try;
import id.desa.anjungan.village.secret.Keyed;
import id.desa.anjungan.village.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriesTest {
    private static final Nik SOMEBODY = Nik.of("9901011205680001");
    private static final Instant NOON = Instant.parse("2026-11-21T05:00:00Z");

    @TempDir
    Path folder;

    private Store store;
    private final Tries tries = new Tries(new Keyed(new byte[32]));

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("v.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void locksAfterFiveAndSendsToTheOfficerAfterTen() {
        assertThat(answers(5, NOON)).containsExactly("4", "3", "2", "1", Problem.SIGN_IN_LOCKED);
        assertThat(take(NOON.plusSeconds(60))).isInstanceOf(Try.Barred.class);
        var later = NOON.plus(Tries.LOCK);
        assertThat(answers(5, later)).containsExactly("4", "3", "2", "1", Problem.SEE_OFFICER);
        assertThat(take(later.plus(Duration.ofDays(30)))).isInstanceOf(Try.Barred.class);
    }

    @Test
    void beginsAnewAfterARightPin() {
        answers(4, NOON);
        store.run(tx -> tries.clear(tx, SOMEBODY));
        assertThat(answers(1, NOON)).containsExactly("4");
    }

    @Test
    void tellsHowLongTheLockLasts() {
        answers(5, NOON);
        assertThat(take(NOON.plusSeconds(60)))
                .isInstanceOfSatisfying(
                        Try.Barred.class,
                        barred ->
                                assertThat(barred.problem().retryAfterSeconds()).isEqualTo(840));
    }

    @Test
    void keepsNoNikInTheFile() throws Exception {
        answers(1, NOON);
        store.close();
        store = Store.open(folder.resolve("v.db"));
        assertThat(new String(Files.readAllBytes(folder.resolve("v.db")), StandardCharsets.ISO_8859_1))
                .doesNotContain(SOMEBODY.digits());
    }

    @Test
    void slowsAKioskDownAfterThirtyWrongOnesWithinAnHour() {
        var kiosk = new KioskTries();
        store.run(tx -> {
            for (var i = 0; i < KioskTries.MOST; i++) {
                assertThat(kiosk.barred(tx, "a", NOON.plusSeconds(i))).isEmpty();
                kiosk.failed(tx, "a", NOON.plusSeconds(i));
            }
            assertThat(kiosk.barred(tx, "a", NOON.plusSeconds(100)))
                    .hasValueSatisfying(
                            problem -> assertThat(problem.retryAfterSeconds()).isEqualTo(3500));
            assertThat(kiosk.barred(tx, "b", NOON.plusSeconds(100))).isEmpty();
            assertThat(kiosk.barred(tx, "a", NOON.plusSeconds(3600))).isEmpty();
        });
    }

    private List<String> answers(int times, Instant now) {
        var answers = new ArrayList<String>();
        for (var i = 0; i < times; i++) {
            if (take(now) instanceof Try.Allowed(var problem)) {
                answers.add(problem.remaining() == null ? problem.code() : String.valueOf(problem.remaining()));
            }
        }
        return answers;
    }

    private Try take(Instant now) {
        return store.write(tx -> tries.take(tx, SOMEBODY, now));
    }
}
