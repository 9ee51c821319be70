package id.desa.anjungan.village.request;

import id.desa.anjungan.backend.api.Revocations;
import id.desa.anjungan.village.signing.LetterSigner;
import id.desa.anjungan.village.store.Store;

/// What anybody may know to verify a letter of this village.
public final class Verification {
    private final Store store;
    private final LetterTable letters;
    private final LetterSigner signer;

    public Verification(Store store, LetterTable letters, LetterSigner signer) {
        this.store = store;
        this.letters = letters;
        this.signer = signer;
    }

    /// A JWK set in JSON (RFC 7517).
    public String keys() {
        return "{\"keys\":[" + String.join(",", signer.verificationKeys()) + "]}";
    }

    public Revocations revocations() {
        return new Revocations(store.read(letters::revoked));
    }
}
