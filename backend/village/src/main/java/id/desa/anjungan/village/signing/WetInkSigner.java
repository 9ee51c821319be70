package id.desa.anjungan.village.signing;

import java.util.List;

/// A village without a certificate: letters are signed by hand and fetched at the counter.
public final class WetInkSigner implements LetterSigner {
    @Override
    public boolean electronic() {
        return false;
    }

    @Override
    public Unlock unlock(char[] passphrase) {
        return new Unlock.NoCertificate();
    }

    @Override
    public List<String> verificationKeys() {
        return List.of();
    }
}
