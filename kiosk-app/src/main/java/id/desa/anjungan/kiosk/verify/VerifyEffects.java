package id.desa.anjungan.kiosk.verify;

/// Verifies a letter, on whatever background thread it is called.
public final class VerifyEffects {
    private final LetterVerifier verifier;

    public VerifyEffects(LetterVerifier verifier) {
        this.verifier = verifier;
    }

    public VerifyEvent run(VerifyEffect effect) {
        return new VerifyEvent.Verified(effect.call(), verifier.verify(effect.code()));
    }

    /// Whatever went wrong, nothing is said for the letter.
    public VerifyEvent broken(VerifyEffect effect) {
        return new VerifyEvent.Verified(effect.call(), new Verdict.NoDirectory());
    }
}
