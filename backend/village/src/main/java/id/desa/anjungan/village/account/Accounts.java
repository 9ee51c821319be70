package id.desa.anjungan.village.account;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.village.register.Penduduk;
import id.desa.anjungan.village.store.Tx;
import java.time.LocalDate;
import java.util.Optional;

/// Which residents have a PIN.
public final class Accounts {
    /// Younger ones have no e-KTP; a parent asks for them.
    public static final int ADULT_AGE = 17;

    private final PinHash hash;

    public Accounts(PinHash hash) {
        this.hash = hash;
    }

    public enum NewPin {
        SET,
        WEAK,
        MINOR
    }

    /// Gives a resident a PIN, or another one.
    public NewPin set(Tx tx, Penduduk owner, Pin pin, LocalDate today) {
        if (owner.tanggalLahir().plusYears(ADULT_AGE).isAfter(today)) {
            return NewPin.MINOR;
        }
        if (WeakPin.isWeak(pin, owner)) {
            return NewPin.WEAK;
        }
        put(tx, owner.nik(), hash.of(pin));
        return NewPin.SET;
    }

    /// For many accounts with one PIN, which only a demo has: hashing each would take long.
    public void put(Tx tx, Nik nik, String pinHash) {
        tx.update("INSERT OR REPLACE INTO account (nik, pin_hash) VALUES (?, ?)", nik, pinHash);
    }

    /// What [#put] takes. Takes its time by intent, so not within a transaction.
    public String hashed(Pin pin) {
        return hash.of(pin);
    }

    public boolean has(Tx tx, Nik nik) {
        return stored(tx, nik).isPresent();
    }

    /// Whether anybody has a PIN, so that the pepper they were hashed with must be there.
    public static boolean exist(Tx tx) {
        return tx.number("SELECT count(*) FROM account") > 0;
    }

    /// The same work whether there is an account or not.
    boolean matches(Optional<String> stored, Pin pin) {
        return stored.map(kept -> hash.matches(pin, kept)).orElseGet(() -> hash.matchesNobody(pin));
    }

    Optional<String> stored(Tx tx, Nik nik) {
        return tx.one("SELECT pin_hash FROM account WHERE nik = ?", row -> row.text("pin_hash"), nik);
    }
}
