package id.desa.anjungan.village.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.desa.anjungan.village.request.Officer.Role;
import id.desa.anjungan.village.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficerAccountsTest {
    private static final String PASSWORD = "kata sandi panjang é";

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-21T02:41:00Z");
    private Store store;
    private OfficerAccounts accounts;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("village.db"));
        accounts = new OfficerAccounts(store, () -> now, new SecureRandom());
        accounts.add("wulan", PASSWORD.toCharArray(), "Wulan Uji", Role.PETUGAS, Optional.empty());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private SignInAnswer tries(String userName, String password) {
        return accounts.signIn(userName, password.toCharArray());
    }

    @Test
    void letsTheRightPasswordInWhateverTheCaseOfTheName() {
        assertThat(tries(" Wulan ", PASSWORD)).isInstanceOf(SignInAnswer.Welcome.class);
        assertThat(tries("wulan", PASSWORD.toUpperCase(Locale.ROOT))).isEqualTo(new SignInAnswer.Refused());
        assertThat(tries("wulan", "")).isEqualTo(new SignInAnswer.Refused());
    }

    @Test
    void restsAfterFiveWrongTriesAndThenGoesOn() {
        for (var wrong = 0; wrong < 4; wrong++) {
            assertThat(tries("wulan", "salah")).isEqualTo(new SignInAnswer.Refused());
        }
        var until = now.plus(OfficerAccounts.REST);
        assertThat(tries("wulan", "salah")).isEqualTo(new SignInAnswer.Locked(until));
        assertThat(tries("wulan", PASSWORD)).isEqualTo(new SignInAnswer.Locked(until));
        now = until;
        assertThat(tries("wulan", PASSWORD)).isInstanceOf(SignInAnswer.Welcome.class);
    }

    @Test
    void givesManyGuessesAtOnceNoMoreThanFive() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var guess = (Callable<SignInAnswer>) () -> tries("wulan", "salah");
            var answers = threads.invokeAll(Collections.nCopies(12, guess)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers).filteredOn(new SignInAnswer.Refused()::equals).hasSize(4);
        }
    }

    @Test
    void restsANameNobodyHasLikeAnyOther() {
        for (var wrong = 0; wrong < 4; wrong++) {
            assertThat(tries("siapa", "salah")).isEqualTo(new SignInAnswer.Refused());
        }
        assertThat(tries("siapa", "salah")).isEqualTo(new SignInAnswer.Locked(now.plus(OfficerAccounts.REST)));
    }

    @Test
    void forgetsOldWrongTries() {
        for (var wrong = 0; wrong < 4; wrong++) {
            tries("wulan", "salah");
        }
        now = now.plus(OfficerAccounts.REST);
        assertThat(tries("wulan", "salah")).isEqualTo(new SignInAnswer.Refused());
    }

    @Test
    void wantsALongPasswordAndAFreeName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> accounts.add("baru", "pendek".toCharArray(), "Baru", Role.PETUGAS, Optional.empty()));
        assertThat(accounts.add("WULAN", PASSWORD.toCharArray(), "Lain", Role.KADES, Optional.empty()))
                .isEmpty();
    }

    @Test
    void keepsNeitherPasswordNorTokenInTheDatabase() throws Exception {
        var officer = ((SignInAnswer.Welcome) tries("wulan", PASSWORD)).officer();
        var token = new OfficerSessions(store, () -> now, new SecureRandom()).open(officer);
        store.close();
        var bytes = new String(Files.readAllBytes(folder.resolve("village.db")), StandardCharsets.ISO_8859_1);
        assertThat(bytes)
                .contains("Wulan Uji")
                .doesNotContain("kata sandi panjang")
                .doesNotContain(token);
    }

    @Test
    void endsASessionAfterHalfAnHourOfNothingAndAfterTenHoursOfWork() {
        var sessions = new OfficerSessions(store, () -> now, new SecureRandom());
        var token = sessions.open(accounts.all().getFirst());
        for (var quarter = 0; quarter < 39; quarter++) {
            now = now.plus(Duration.ofMinutes(15));
            assertThat(sessions.seen(token)).isPresent();
        }
        now = now.plus(Duration.ofMinutes(15));
        assertThat(sessions.seen(token)).isEmpty();
        assertThat(sessions.peek("x")).isEmpty();
    }
}
