package id.desa.anjungan.backend.api.fleet;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// A typed code holds no key of the server; so the server proves first that it knows the code, bound to the key it
/// speaks TLS with. Whoever stands in between would have to find 35 bits behind a slow hash within a quarter of an
/// hour.
///
/// @param proofs one for each code that is open now
public record Greeting(List<Proof> proofs) {
    public static final int ITERATIONS = 300_000;
    private static final int FEWEST = 100_000;
    private static final int MOST = 2_000_000;
    private static final int MAX_PROOFS = 8;

    public Greeting {
        proofs = List.copyOf(proofs);
        if (proofs.size() > MAX_PROOFS) {
            throw new IllegalArgumentException("more codes than are ever open");
        }
    }

    /// @param nonce drawn for this call, 22 to 64 of base64url
    public record Request(String nonce) {
        public Request {
            if (!nonce.matches("[A-Za-z0-9_-]{22,64}")) {
                throw new IllegalArgumentException("not a nonce");
            }
        }
    }

    /// @param salt of the code; base64url
    /// @param proof base64url
    public record Proof(String salt, int iterations, String proof) {
        public Proof {
            if (iterations < FEWEST || iterations > MOST || salt.length() > 64) {
                throw new IllegalArgumentException("not a proof");
            }
        }
    }

    /// Whether whoever greeted knows the code and has this key.
    ///
    /// @param serverKey as the TLS connection showed it, as in [EnrolmentInvite#serverKey]; empty over plain HTTP
    public boolean knows(ShortCode code, String nonce, Optional<String> serverKey) {
        return proofs.stream()
                .anyMatch(one -> MessageDigest.isEqual(
                        bytes(prove(stretch(code, one.salt, one.iterations), nonce, serverKey)), bytes(one.proof)));
    }

    /// The slow part, once for each code.
    public static byte[] stretch(ShortCode code, String salt, int iterations) {
        try {
            var spec = new PBEKeySpec(code.letters().toCharArray(), bytes(salt), iterations, 256);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        }
    }

    public static String prove(byte[] stretched, String nonce, Optional<String> serverKey) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(stretched, "HmacSHA256"));
            var proof = mac.doFinal(bytes("anjungan-greeting|" + nonce + "|" + serverKey.orElse("")));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(proof);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
