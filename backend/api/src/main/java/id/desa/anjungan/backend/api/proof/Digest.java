package id.desa.anjungan.backend.api.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// SHA-256 as the proof's claims carry it: base64url without padding.
final class Digest {
    private Digest() {}

    static String of(String ascii) {
        return of(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    static String of(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
