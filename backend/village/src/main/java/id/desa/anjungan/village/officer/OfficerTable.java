package id.desa.anjungan.village.officer;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.village.request.Officer;
import id.desa.anjungan.village.request.Officer.Role;
import id.desa.anjungan.village.store.Row;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The rows behind [OfficerAccounts].
final class OfficerTable {
    private final Store store;

    OfficerTable(Store store) {
        this.store = store;
    }

    record Account(Officer officer, PasswordHash password) {}

    Optional<Account> account(UserName name) {
        return store.read(tx -> tx.one(
                "SELECT * FROM officer WHERE user_name = ?",
                row -> new Account(officer(row), PasswordHash.parse(row.text("password"))),
                name.text()));
    }

    List<Officer> all() {
        return store.read(tx -> tx.list("SELECT * FROM officer ORDER BY id", OfficerTable::officer));
    }

    /// Empty where the user name is taken.
    Optional<Officer> add(UserName name, PasswordHash password, String nama, Role role, Optional<Nik> nik, Instant at) {
        return store.write(tx -> tx.one("""
                INSERT INTO officer (user_name, password, nama, role, nik, created_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (user_name) DO NOTHING RETURNING *""", OfficerTable::officer, name.text(), password.text(), nama, role, nik, at));
    }

    sealed interface Try {
        /// @param ifWrong the answer in case the password is wrong
        record Allowed(SignInAnswer ifWrong) implements Try {}

        record Barred(Instant until) implements Try {}
    }

    /// Counts a try before its password is looked at, so that many at once gain nothing; each `most`th in a row lets
    /// the name rest. A row ends when `rest` passes without a try.
    Try take(UserName name, Instant now, Duration rest, int most) {
        return store.write(tx -> {
            tx.update("DELETE FROM officer_try WHERE last_at <= ? AND rests_until <= ?", now.minus(rest), now);
            var rests = tx.one(
                            "SELECT rests_until FROM officer_try WHERE name_hash = ?",
                            row -> row.instant("rests_until"),
                            name.digest())
                    .filter(now::isBefore);
            return rests.<Try>map(Try.Barred::new).orElseGet(() -> new Try.Allowed(counted(tx, name, now, rest, most)));
        });
    }

    private static SignInAnswer counted(Tx tx, UserName name, Instant now, Duration rest, int most) {
        var wrong = tx.one("""
                        INSERT INTO officer_try (name_hash, wrong, last_at, rests_until) VALUES (?, 1, ?, 0)
                        ON CONFLICT (name_hash) DO UPDATE SET wrong = wrong + 1, last_at = excluded.last_at
                        RETURNING wrong""", row -> row.integer("wrong"), name.digest(), now).orElseThrow();
        if (wrong % most != 0) {
            return new SignInAnswer.Refused();
        }
        var until = now.plus(rest);
        tx.update("UPDATE officer_try SET rests_until = ? WHERE name_hash = ?", until, name.digest());
        return new SignInAnswer.Locked(until);
    }

    void forgetTries(UserName name) {
        store.run(tx -> tx.update("DELETE FROM officer_try WHERE name_hash = ?", name.digest()));
    }

    static Officer officer(Row row) {
        return new Officer(
                row.number("id"),
                row.text("nama"),
                row.word("role", Role.class),
                row.has("nik") ? Optional.of(row.nik("nik")) : Optional.empty());
    }
}
