package id.desa.anjungan.village.officer;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.request.Officer;
import id.desa.anjungan.village.request.Officer.Role;
import id.desa.anjungan.village.store.Store;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who may sign in to the office's pages. Any thread; signing in takes some 50 ms of one core by intent.
public final class OfficerAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(OfficerAccounts.class);

    /// Wrong tries in a row before the user name rests.
    static final int TRIES = 5;

    static final Duration REST = Duration.ofMinutes(15);
    static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;
    /// Password hashes computed at once: a storm of tries must not eat the memory of a small machine.
    private static final int AT_ONCE = 2;

    private final OfficerTable table;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Semaphore hashing = new Semaphore(AT_ONCE, true);
    private final PasswordHash nobody;

    public OfficerAccounts(Store store, InstantSource clock, SecureRandom random) {
        this.table = new OfficerTable(store);
        this.clock = clock;
        this.random = random;
        this.nobody = PasswordHash.nobodys(random);
    }

    /// Tries one password; the caller wipes it.
    public SignInAnswer signIn(String userName, char[] password) {
        var name = UserName.of(userName);
        var now = clock.instant();
        return switch (table.take(name, now, REST, TRIES)) {
            case OfficerTable.Try.Barred(var until) -> new SignInAnswer.Locked(until);
            case OfficerTable.Try.Allowed(var ifWrong) -> checked(name, password, ifWrong);
        };
    }

    private SignInAnswer checked(UserName name, char[] password, SignInAnswer ifWrong) {
        var account = table.account(name);
        var stored = account.map(OfficerTable.Account::password).orElse(nobody);
        if (!matches(stored, password) || account.isEmpty()) {
            if (ifWrong instanceof SignInAnswer.Locked) {
                VillageEvent.SIGN_IN_LOCKED
                        .on(LOG)
                        .addKeyValue("who", "officer")
                        .log();
            }
            return ifWrong;
        }
        table.forgetTries(name);
        return new SignInAnswer.Welcome(account.get().officer());
    }

    /// Adds an officer; empty if the user name is taken.
    ///
    /// @throws IllegalArgumentException where the password is too short or too long
    public Optional<Officer> add(String userName, char[] password, String nama, Role role, Optional<Nik> nik) {
        if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD) {
            throw new IllegalArgumentException(
                    "a password has " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters");
        }
        return table.add(UserName.of(userName), PasswordHash.of(password, random), nama, role, nik, clock.instant());
    }

    /// Adds the demo office where it is not there yet.
    public void addDemo() {
        for (var officer : DemoOfficers.all()) {
            table.add(
                    UserName.of(officer.userName()),
                    PasswordHash.parse(officer.passwordHash()),
                    officer.nama(),
                    officer.role(),
                    officer.nik(),
                    clock.instant());
        }
    }

    /// Everybody who can sign in.
    public List<Officer> all() {
        return table.all();
    }

    private boolean matches(PasswordHash stored, char[] password) {
        if (password.length > LONGEST_PASSWORD) {
            return false;
        }
        hashing.acquireUninterruptibly();
        try {
            return stored.matches(password);
        } finally {
            hashing.release();
        }
    }
}
