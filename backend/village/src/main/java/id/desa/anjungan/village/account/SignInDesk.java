package id.desa.anjungan.village.account;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.backend.api.SignedIn.Level;
import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.register.Penduduk.StatusDasar;
import id.desa.anjungan.village.register.Register;
import id.desa.anjungan.village.reply.Refusal;
import id.desa.anjungan.village.reply.Reply;
import id.desa.anjungan.village.secret.Keyed;
import id.desa.anjungan.village.secret.RandomIds;
import id.desa.anjungan.village.slip.Slips;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.store.Tx;
import id.desa.anjungan.village.time.VillageTime;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signs residents in. A wrong PIN and a NIK nobody has take the same way through here: the same counters, the same
/// hash, the same answer. The register is asked only after the PIN was right.
public final class SignInDesk {
    private static final Logger LOG = LoggerFactory.getLogger(SignInDesk.class);

    private static final Set<String> LOCKED = Set.of(Problem.SIGN_IN_LOCKED, Problem.SEE_OFFICER);

    private final Store store;
    private final Register register;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Slips slips;
    private final RandomIds ids;
    private final VillageTime time;
    private final ResidentRefs refs;
    private final Tries tries;
    private final KioskTries kioskTries = new KioskTries();

    /// @param counterKey for the subjects of the counters
    public SignInDesk(
            Store store,
            Register register,
            Accounts accounts,
            Sessions sessions,
            Slips slips,
            RandomIds ids,
            VillageTime time,
            ResidentRefs refs,
            Keyed counterKey) {
        this.store = store;
        this.register = register;
        this.accounts = accounts;
        this.sessions = sessions;
        this.slips = slips;
        this.ids = ids;
        this.time = time;
        this.refs = refs;
        this.tries = new Tries(counterKey);
    }

    /// L1.
    public Reply<SignedIn> byPin(String kiosk, Nik nik, Pin pin) {
        return checked(kiosk, nik, pin, Optional.empty());
    }

    /// L2. A wrong PIN counts like one of the slip's owner.
    public Reply<SignedIn> bySlip(String kiosk, String compact, Pin pin) {
        var slip = store.write(tx -> known(tx, kiosk, compact));
        return slip.then(owner -> checked(kiosk, owner.nik(), pin, Optional.of(owner.request())));
    }

    /// From L1 to L2 by the resident's own slip; the token changes.
    public Reply<SignedIn> elevate(ResidentSession session, String token, String compact) {
        var slip = store.write(tx -> known(tx, session.kiosk(), compact));
        return slip.then(owner -> {
            if (!owner.nik().equals(session.nik())) {
                return Refusal.SLIP_UNKNOWN.reply();
            }
            sessions.end(token, session.kiosk());
            return store.read(tx -> opened(tx, session.raised(owner.request())));
        });
    }

    public void signOut(ResidentSession session, String token) {
        sessions.end(token, session.kiosk());
    }

    /// No PIN works until an officer helps.
    public void lock(Tx tx, Nik nik) {
        tries.lock(tx, nik);
    }

    public PinLock lockOf(Tx tx, Nik nik) {
        return tries.lockOf(tx, nik, time.now());
    }

    /// An officer helped: wrong PINs are forgotten.
    public void unlock(Tx tx, Nik nik) {
        tries.clear(tx, nik);
    }

    /// Ends what a resident has open at any kiosk.
    public void endSessions(Nik nik) {
        sessions.endAllOf(nik);
    }

    private Reply<Slips.Owner> known(Tx tx, String kiosk, String compact) {
        var barred = kioskTries.barred(tx, kiosk, time.now());
        if (barred.isPresent()) {
            return new Reply.Refused<>(barred.get());
        }
        var owner = slips.find(tx, compact);
        if (owner.isEmpty()) {
            failed(tx, kiosk);
        }
        return owner.<Reply<Slips.Owner>>map(Reply.Given::new).orElseGet(Refusal.SLIP_UNKNOWN::reply);
    }

    private Reply<SignedIn> checked(String kiosk, Nik nik, Pin pin, Optional<String> slipOf) {
        return switch (store.write(tx -> allowed(tx, kiosk, nik))) {
            case Tries.Try.Barred(var problem) -> refused(problem);
            case Tries.Try.Allowed(var ifWrong) -> {
                var stored = store.read(tx -> accounts.stored(tx, nik));
                yield accounts.matches(stored, pin) ? right(kiosk, nik, slipOf) : wrong(kiosk, ifWrong);
            }
        };
    }

    private Tries.Try allowed(Tx tx, String kiosk, Nik nik) {
        return kioskTries
                .barred(tx, kiosk, time.now())
                .<Tries.Try>map(Tries.Try.Barred::new)
                .orElseGet(() -> tries.take(tx, nik, time.now()));
    }

    private Reply<SignedIn> wrong(String kiosk, Problem answer) {
        store.run(tx -> failed(tx, kiosk));
        if (LOCKED.contains(answer.code())) {
            VillageEvent.SIGN_IN_LOCKED
                    .on(LOG)
                    .addKeyValue("kiosk", kiosk)
                    .addKeyValue("code", answer.code())
                    .log();
        }
        return refused(answer);
    }

    private void failed(Tx tx, String kiosk) {
        if (kioskTries.failed(tx, kiosk, time.now())) {
            VillageEvent.KIOSK_ALARM.on(LOG).addKeyValue("kiosk", kiosk).log();
        }
    }

    private Reply<SignedIn> right(String kiosk, Nik nik, Optional<String> slipOf) {
        return store.write(tx -> {
            tries.clear(tx, nik);
            if (register.get(tx, nik).statusDasar() != StatusDasar.HIDUP) {
                return refused(Refusal.NOT_SERVED.problem());
            }
            var household = new Keyed(ids.token().getBytes(StandardCharsets.US_ASCII));
            var level = slipOf.isPresent() ? Level.L2 : Level.L1;
            return opened(tx, new ResidentSession(nik, kiosk, level, slipOf, household));
        });
    }

    private Reply<SignedIn> opened(Tx tx, ResidentSession session) {
        VillageEvent.SIGN_IN_OK
                .on(LOG)
                .addKeyValue("kiosk", session.kiosk())
                .addKeyValue("level", session.level())
                .log();
        var ref = refs.of(session.kiosk(), session.nik());
        var summary = Greeting.of(tx, register.get(tx, session.nik()), time.today(), ref);
        return new Reply.Given<>(
                new SignedIn(sessions.open(session), session.level(), (int) Sessions.IDLE.toSeconds(), summary));
    }

    private static Reply<SignedIn> refused(Problem problem) {
        VillageEvent.SIGN_IN_REFUSED.on(LOG).addKeyValue("code", problem.code()).log();
        return new Reply.Refused<>(problem);
    }
}
