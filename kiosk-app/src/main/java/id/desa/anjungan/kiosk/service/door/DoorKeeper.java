package id.desa.anjungan.kiosk.service.door;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.fleet.Flaw;
import id.desa.anjungan.backend.api.fleet.ServicePass;
import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.backend.api.fleet.TokenReading;
import id.desa.anjungan.kiosk.service.door.Entry.Means;
import id.desa.anjungan.kiosk.service.door.Refusal.Why;
import id.desa.anjungan.kiosk.store.KeptAnswers;
import id.desa.anjungan.kiosk.store.PassBook;
import id.desa.anjungan.kiosk.store.StoreBroken;
import java.time.InstantSource;
import java.util.Optional;

/// Decides who comes in. There is no password, and nothing that is the same at two kiosks: a pass is signed for this
/// kiosk, for a quarter of an hour, for one use. Blocks; any background thread.
public final class DoorKeeper {
    private final Optional<Lock> lock;
    private final TypedCodes codes;
    private final ServiceCards cards;
    private final PassBook book;
    private final Guesses guesses;
    private final InstantSource clock;

    /// What makes a pass this kiosk's.
    ///
    /// @param authority its public key; a kiosk that was enrolled by hand without one is opened by no pass
    public record Lock(Optional<ECKey> authority, String kioskId) {}

    /// @param lock empty where no kiosk is enrolled: then everybody may come in
    /// @param clock of the kiosk, which never goes behind what its store has seen
    public DoorKeeper(
            Optional<Lock> lock,
            TypedCodes codes,
            ServiceCards cards,
            PassBook book,
            KeptAnswers kept,
            InstantSource clock) {
        this.lock = lock;
        this.codes = codes;
        this.cards = cards;
        this.book = book;
        this.guesses = new Guesses(kept);
        this.clock = clock;
    }

    public Answer knock() {
        return lock.isEmpty() ? new Answer.Open(new Entry(Means.UNENROLLED, "")) : new Answer.ShowSomething();
    }

    public Answer check(Proof proof) {
        if (lock.isEmpty()) {
            return knock();
        }
        try {
            return switch (proof) {
                case Proof.Shown(var text) -> pass(text, Means.PASS, lock.get());
                case Proof.Code(var letters) -> guessed(() -> code(letters, lock.get()));
                case Proof.Card(var uid) ->
                    guessed(() -> cards.find(uid)
                            .<Answer>map(name -> new Answer.Open(new Entry(Means.CARD, name)))
                            .orElseGet(() -> shut(Why.CARD_UNKNOWN)));
            };
        } catch (StoreBroken refused) {
            return shut(Why.NO_STORE);
        }
    }

    private interface Guess {
        Answer result();
    }

    private Answer guessed(Guess guess) {
        var until = guesses.locked(clock.instant());
        if (until.isPresent()) {
            return new Answer.Shut(new Refusal(Why.LOCKED, until));
        }
        var answer = guess.result();
        if (answer instanceof Answer.Open) {
            guesses.right();
        } else if (answer instanceof Answer.Shut(Refusal(var why, var _))
                && (why == Why.WRONG_CODE || why == Why.CARD_UNKNOWN)) {
            guesses.wrong(clock.instant());
        }
        return answer;
    }

    private Answer code(String letters, Lock of) {
        return switch (codes.take(new ShortCode(letters))) {
            case TypedCodes.Taken.Pass(var compact) -> pass(compact, Means.CODE, of);
            case TypedCodes.Taken.Unknown _ -> shut(Why.WRONG_CODE);
            case TypedCodes.Taken.Unreached _ -> shut(Why.NO_LINK);
        };
    }

    private Answer pass(String compact, Means means, Lock of) {
        if (!ServicePass.isOne(compact)) {
            return shut(Why.NOT_A_PASS);
        }
        if (of.authority().isEmpty()) {
            return shut(Why.FOREIGN);
        }
        return switch (ServicePass.read(compact, of.authority().get(), of.kioskId(), clock.instant())) {
            case TokenReading.Genuine<ServicePass>(var pass) ->
                book.use(pass.id(), clock.instant(), pass.expires())
                        ? new Answer.Open(new Entry(means, pass.officer()))
                        : shut(Why.USED);
            case TokenReading.Refused<ServicePass>(var flaw) -> shut(why(flaw));
        };
    }

    private static Why why(Flaw flaw) {
        return switch (flaw) {
            case EXPIRED -> Why.EXPIRED;
            case OTHER_KIOSK -> Why.OTHER_KIOSK;
            case FOREIGN -> Why.FOREIGN;
            case USED -> Why.USED;
            case OVERSIZED, DAMAGED, UNSIGNED, OLDER -> Why.NOT_A_PASS;
        };
    }

    private static Answer shut(Why why) {
        return new Answer.Shut(Refusal.of(why));
    }
}
