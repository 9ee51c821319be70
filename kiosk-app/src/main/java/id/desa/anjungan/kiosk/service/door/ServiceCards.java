package id.desa.anjungan.kiosk.service.door;

import id.desa.anjungan.device.CardUid;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// The cards that open service mode, as fingerprints in the signed settings: `salt.hash`, both hex. A UID has as few as
/// 32 bits, so the hash is made slow (PBKDF2, RFC 8018): trying all of them for one card takes years. Empty is the
/// default, and then no card opens anything.
public record ServiceCards(List<String> fingerprints) {
    public static final ServiceCards NONE = new ServiceCards(List.of());
    /// Each costs a board some tenths of a second.
    public static final int MOST = 8;
    private static final int ROUNDS = 120_000;
    private static final int BITS = 160;
    private static final int SALT_BYTES = 8;
    private static final String SHAPE = "[0-9a-f]{16}\\.[0-9a-f]{40}";

    public ServiceCards {
        fingerprints = fingerprints.stream()
                .filter(one -> one.matches(SHAPE))
                .limit(MOST)
                .toList();
    }

    /// What is written into the settings for a card.
    public static String fingerprint(CardUid uid, RandomGenerator random) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt) + "." + hash(uid, salt);
    }

    /// The first digits of the fingerprint that is this card's, which name it in the audit.
    public Optional<String> find(CardUid uid) {
        return fingerprints.stream()
                .filter(one -> {
                    var salt = HexFormat.of().parseHex(one.substring(0, 2 * SALT_BYTES));
                    return same(one.substring(2 * SALT_BYTES + 1), hash(uid, salt));
                })
                .findFirst()
                .map(one -> "card-" + one.substring(0, 2 * SALT_BYTES));
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

    @Override
    public String toString() {
        return "ServiceCards[" + fingerprints.size() + "]";
    }
}
