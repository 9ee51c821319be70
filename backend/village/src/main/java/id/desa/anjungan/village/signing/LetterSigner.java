package id.desa.anjungan.village.signing;

import java.util.List;

/// Unlocks a signer's key for one act. The passphrase is asked at each act and kept nowhere; callers wipe the array.
public interface LetterSigner {
    /// Whether this village signs electronically at all. One without a certificate signs in wet ink.
    boolean electronic();

    Unlock unlock(char[] passphrase);

    /// Public keys that verify this village's letters, each a JWK in JSON with its `kid`.
    List<String> verificationKeys();

    sealed interface Unlock {
        record Unlocked(SigningKey key) implements Unlock {}

        record WrongPassphrase() implements Unlock {}

        record NoCertificate() implements Unlock {}
    }

    /// An unlocked key; closing it forgets it.
    interface SigningKey extends AutoCloseable {
        /// A compact JWS, ES256, over a payload in JSON, with this key's `kid` and the given `typ`.
        String jws(String type, String payload);

        /// The PDF with a PAdES baseline-B signature over all of it, still PDF/A-2b.
        byte[] pades(byte[] pdf, String signerName, String location);

        @Override
        void close();
    }
}
