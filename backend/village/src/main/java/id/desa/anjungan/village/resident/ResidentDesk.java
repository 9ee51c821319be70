package id.desa.anjungan.village.resident;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.village.account.Accounts;
import id.desa.anjungan.village.account.PinLock;
import id.desa.anjungan.village.account.SignInDesk;
import id.desa.anjungan.village.account.WeakPin;
import id.desa.anjungan.village.register.Penduduk;
import id.desa.anjungan.village.register.Penduduk.StatusDasar;
import id.desa.anjungan.village.register.Register;
import id.desa.anjungan.village.request.Audit;
import id.desa.anjungan.village.request.Officer;
import id.desa.anjungan.village.request.Officer.Role;
import id.desa.anjungan.village.request.ServiceDesk.Step;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.store.Tx;
import id.desa.anjungan.village.time.VillageTime;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Unlocks residents' accounts and gives new PINs. Every act needs an officer who saw the e-KTP, is not of the same
/// household, and is written down.
public final class ResidentDesk {
    private static final int PINS = 1_000_000;

    private final Store store;
    private final Register register;
    private final Accounts accounts;
    private final SignInDesk signIns;
    private final Audit audit;
    private final VillageTime time;
    private final SecureRandom random;

    public ResidentDesk(
            Store store,
            Register register,
            Accounts accounts,
            SignInDesk signIns,
            Audit audit,
            VillageTime time,
            SecureRandom random) {
        this.store = store;
        this.register = register;
        this.accounts = accounts;
        this.signIns = signIns;
        this.audit = audit;
        this.time = time;
        this.random = random;
    }

    /// @param served lives here and is of age, so may have an account
    public record Found(
            Penduduk resident,
            boolean account,
            PinLock lock,
            boolean served,
            boolean ownHousehold,
            List<Step> history) {
        public Found {
            history = List.copyOf(history);
        }

        @Override
        public String toString() {
            return "Found[masked]";
        }
    }

    public sealed interface Result {
        record Done() implements Result {}

        /// Shown once and kept nowhere.
        record PinMade(Pin pin, Penduduk owner) implements Result {}

        record Unknown() implements Result {}

        record WrongRole() implements Result {}

        record OwnHousehold() implements Result {}

        record KtpNotSeen() implements Result {}

        /// Moved away, died or is a minor.
        record NotServed() implements Result {}
    }

    public Optional<Found> find(Officer who, Nik nik) {
        return who.role() == Role.PETUGAS ? store.read(tx -> found(tx, who, nik)) : Optional.empty();
    }

    /// Wrong PINs are forgotten; the PIN stays.
    public Result unlock(Officer who, Nik nik, boolean ktpSeen) {
        return checked(
                who,
                nik,
                ktpSeen,
                _ -> store.write(tx -> {
                    signIns.unlock(tx, nik);
                    audit.addAbout(tx, time.now(), who.nama(), "Kunci dibuka, KTP asli dilihat", nik);
                    return new Result.Done();
                }));
    }

    /// A random PIN, the first or another one. Wrong PINs are forgotten, and who is signed in is signed out.
    public Result newPin(Officer who, Nik nik, boolean ktpSeen) {
        return checked(who, nik, ktpSeen, owner -> {
            var pin = strongPin(owner);
            var hash = accounts.hashed(pin);
            store.run(tx -> {
                accounts.put(tx, nik, hash);
                signIns.unlock(tx, nik);
                audit.addAbout(tx, time.now(), who.nama(), "PIN baru dibuat, KTP asli dilihat", nik);
            });
            signIns.endSessions(nik);
            return new Result.PinMade(pin, owner);
        });
    }

    private Result checked(Officer who, Nik nik, boolean ktpSeen, Function<Penduduk, Result> act) {
        if (who.role() != Role.PETUGAS) {
            return new Result.WrongRole();
        }
        var found = find(who, nik);
        if (found.isEmpty()) {
            return new Result.Unknown();
        }
        if (found.get().ownHousehold()) {
            return new Result.OwnHousehold();
        }
        if (!found.get().served()) {
            return new Result.NotServed();
        }
        return ktpSeen ? act.apply(found.get().resident()) : new Result.KtpNotSeen();
    }

    private Optional<Found> found(Tx tx, Officer who, Nik nik) {
        return register.find(tx, nik)
                .map(resident -> new Found(
                        resident,
                        accounts.has(tx, nik),
                        signIns.lockOf(tx, nik),
                        isServed(resident),
                        isOwnHousehold(tx, who, resident),
                        audit.about(tx, nik)));
    }

    private boolean isServed(Penduduk p) {
        return p.statusDasar() == StatusDasar.HIDUP
                && !p.tanggalLahir().plusYears(Accounts.ADULT_AGE).isAfter(time.today());
    }

    private boolean isOwnHousehold(Tx tx, Officer who, Penduduk resident) {
        return who.nik()
                .flatMap(nik -> register.find(tx, nik))
                .filter(resident::sameHousehold)
                .isPresent();
    }

    private Pin strongPin(Penduduk owner) {
        var pin = randomPin();
        while (WeakPin.isWeak(pin, owner)) {
            pin = randomPin();
        }
        return pin;
    }

    private Pin randomPin() {
        return Pin.of("%06d".formatted(random.nextInt(PINS)));
    }
}
