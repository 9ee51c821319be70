package id.desa.anjungan.village.request;

import id.desa.anjungan.backend.api.Revocations;
import id.desa.anjungan.village.register.Register;
import id.desa.anjungan.village.secret.ShortCode;
import id.desa.anjungan.village.signing.LetterSigner;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.store.Tx;
import id.desa.anjungan.village.time.VillageTime;
import java.util.Optional;

/// What anybody may know to verify a letter of this village.
public final class Verification implements LetterLookUp {
    private final Store store;
    private final Register register;
    private final RequestTable requests;
    private final LetterTable letters;
    private final LetterSigner signer;
    private final VillageTime time;

    public Verification(
            Store store,
            Register register,
            RequestTable requests,
            LetterTable letters,
            LetterSigner signer,
            VillageTime time) {
        this.store = store;
        this.register = register;
        this.requests = requests;
        this.letters = letters;
        this.signer = signer;
        this.time = time;
    }

    /// A JWK set in JSON (RFC 7517).
    public String keys() {
        return "{\"keys\":[" + String.join(",", signer.verificationKeys()) + "]}";
    }

    public Revocations revocations() {
        return new Revocations(store.read(letters::revoked));
    }

    @Override
    public Optional<Seen> byCode(ShortCode code) {
        return store.read(tx -> letters.ofCode(tx, code).map(letter -> seen(tx, letter)));
    }

    private Seen seen(Tx tx, LetterRow letter) {
        var request = requests.find(tx, letter.request()).orElseThrow();
        var about = register.get(tx, request.untuk().orElse(request.nik()));
        return new Seen(
                letter.validity(time.today()),
                letter.nomor(),
                request.jenis(),
                letter.tanggal(),
                letter.validUntil(),
                LetterPress.initials(about),
                LetterPress.lastFour(about));
    }
}
