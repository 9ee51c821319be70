package id.desa.anjungan.backend.api.fleet;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;

/// A key as people compare it: the first 80 bits of its RFC 7638 thumbprint in four groups of four letters and digits
/// that are not mistaken for each other, such as `7K2M-9QXR-A4TD-E0HW`. On the kiosk's slip and on the officer's page.
public final class Fingerprint {
    private static final int LETTERS = 16;
    private static final int GROUP = 4;

    private Fingerprint() {}

    public static String of(ECKey key) {
        try {
            return ofBytes(key.computeThumbprint().decode());
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Of a digest at hand.
    public static String ofBytes(byte[] digest) {
        var text = new StringBuilder();
        for (var i = 0; i < LETTERS; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(Crockford.LETTERS.charAt(five(digest, i * 5)));
        }
        return text.toString();
    }

    private static int five(byte[] bytes, int bit) {
        var pair = ((bytes[bit / 8] & 0xff) << 8) | (bit / 8 + 1 < bytes.length ? bytes[bit / 8 + 1] & 0xff : 0);
        return (pair >> (11 - bit % 8)) & 31;
    }
}
