package id.desa.anjungan.provisioning.check;

import id.desa.anjungan.config.ServiceSettings;
import id.desa.anjungan.device.CardUid;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// What a card is called in settings, which many read: `salt.hash`, both hex, and never its number. A number has as few
/// as 32 bits, so the hash is made slow (PBKDF2, RFC 8018), which only delays: trying all of them takes hours to days
/// for each card. Who is given a fingerprint is to be thought of as given the card's number.
public final class CardFingerprint {
    private static final int ROUNDS = 120_000;
    private static final int BITS = 160;
    private static final int SALT_BYTES = 8;

    private CardFingerprint() {}

    /// @param random another salt each time: nobody sees from two settings that they name the same card
    public static String of(CardUid uid, RandomGenerator random) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt) + "." + hash(uid, salt);
    }

    /// Costs a board some tenths of a second.
    public static boolean matches(String fingerprint, CardUid uid) {
        return ServiceSettings.isCard(fingerprint)
                && same(
                        fingerprint.substring(2 * SALT_BYTES + 1),
                        hash(uid, HexFormat.of().parseHex(salt(fingerprint))));
    }

    /// The first digits, which name the card in records.
    public static String salt(String fingerprint) {
        return fingerprint.substring(0, 2 * SALT_BYTES);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(CardUid uid, byte[] salt) {
        try {
            var spec = new PBEKeySpec(uid.hex().toCharArray(), salt, ROUNDS, BITS);
            try {
                return HexFormat.of()
                        .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                                .generateSecret(spec)
                                .getEncoded());
            } finally {
                spec.clearPassword();
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        }
    }
}
